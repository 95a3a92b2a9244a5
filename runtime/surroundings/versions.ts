import { inherit, type OperationOptions } from "../contract/operation-options.js";
import { type RouteKind, routeFacts } from "../contract/route-kinds.js";
import type { Versioning } from "../contract/versioning.js";
import { TOKEN } from "../http/token.js";
import { joinPath } from "../paths/join-path.js";
import { type Around, placeOf } from "./within.js";

/** The version options of routes, routers and inclusions. */
export type SaidOfVersions = Pick<OperationOptions, "version" | "versions">;

/**
 * Returns the versions that a text names: `2`, `1..3`, `2..` or `..2`, and with `&` the intersection of several; `undefined` for
 * an unknown version.
 */
export function versionsIn(text: string, all: readonly string[]): readonly string[] | undefined {
  let found: readonly string[] = all;
  for (const part of text.split(" & ")) {
    const [first = "", last = first, ...more] = part.split("..");
    const from = first === "" ? 0 : all.indexOf(first);
    const to = last === "" ? all.length - 1 : all.indexOf(last);
    const isRange = part.includes("..") || first !== "";
    if (!isRange || more.length > 0 || from < 0 || to < from) return undefined;
    const named = all.slice(from, to + 1);
    found = found.filter((version) => named.includes(version));
  }
  return found;
}

/**
 * Returns the versions that an operation is in: those that it and everything around it declare.
 * @returns `undefined` if none are declared: it belongs to no version, and so to all of them. Empty if the declarations have no common
 * version, or name no version.
 */
export function versionsOf(
  { version, versions }: SaidOfVersions,
  all: readonly string[],
): readonly string[] | undefined {
  const said = [version, versions].filter((text) => text !== undefined);
  return said.length === 0 ? undefined : (versionsIn(said.join(" & "), all) ?? []);
}

/** The version that is shown and served by default. */
export function currentVersion({ default: preset, versions }: Versioning): string {
  return preset ?? versions.at(-1) ?? "";
}

/** The prefix of a version's paths. */
export const versionPrefix = (version: string): string => `/v${version}`;

/** The header in which requests name their version, in lower case; `undefined` if the path contains it. */
export function versionHeader(versioning: Versioning): string | undefined {
  if (versioning.by === "path") return undefined;
  return versioning.by === "mediaType" ? "accept" : headerName(versioning).toLowerCase();
}

export const headerName = ({ header = "Api-Version" }: { readonly header?: string }): string => header;

/** The media type of JSON in a version. */
export const versionMediaType = (mediaType: string, version: string): string =>
  `${mediaType}.v${version}+json`;

/** The headers of a request for a version; none if the path contains it. Requests for routes without versions need none. */
export function versionHeaders(versioning: Versioning, version: string): Readonly<Record<string, string>> {
  switch (versioning.by) {
    case "path":
      return {};
    case "header":
      return { [headerName(versioning).toLowerCase()]: version };
    case "mediaType":
      return { accept: `${versionMediaType(versioning.mediaType, version)}, */*;q=0.1` };
  }
}

/** Describes the fault in the option `versioning`; `undefined` if there is none. */
export function versioningProblem(versioning: Versioning): string | undefined {
  const { versions, default: preset } = versioning;
  if (versions.length === 0) return "it lists no versions";
  const wrong = versions.find((name) => !/^[0-9a-z](?:[.]?[0-9a-z_-])*$/.test(name));
  if (wrong !== undefined)
    return `"${wrong}" is not a valid version name, which consists of lower-case letters, digits, dashes and single dots`;
  const twice = versions.find((name, at) => versions.indexOf(name) < at);
  if (twice !== undefined) return `it lists "${twice}" twice`;
  if (preset !== undefined && !versions.includes(preset))
    return `its default "${preset}" is not one of its versions`;
  if (versioning.by === "header" && !TOKEN.test(headerName(versioning)))
    return `"${headerName(versioning)}" is not a valid header name`;
  if (versioning.by === "mediaType" && !/^[a-z]+\/[a-z0-9][a-z0-9.-]*$/.test(versioning.mediaType))
    return `"${versioning.mediaType}" is not a media type such as "application/vnd.shop"`;
  return undefined;
}

/** A route as it is mounted. */
interface Mounting<Guards, Handlers> {
  readonly path: string;
  /** The path that it would have without versions. */
  readonly unversionedPath: string;
  readonly around: Around<Guards, Handlers>;
  /** The versions that it is in. Absent if none are declared. */
  readonly versions?: readonly string[];
}

/**
 * Returns a route once for each time it is mounted: at a path for each of its versions if paths contain the version, otherwise
 * once. The compiler and the server both use this function.
 * @param own its own version options.
 */
export function mountings<Guards, Handlers>(
  around: Around<Guards, Handlers>,
  routeKind: RouteKind,
  path: string,
  own: SaidOfVersions | undefined,
): readonly Mounting<Guards, Handlers>[] {
  const full = placeOf(around, routeKind, path);
  const { versioned } = around;
  const unversioned = { path: full, unversionedPath: full, around };
  if (!versioned) return [unversioned];
  const { versioning, root } = versioned;
  const versions = versionsOf(own ? inherit(around.options, own) : around.options, versioning.versions);
  if (!versions) return [unversioned];
  // A webhook has a name, and no path for requests.
  if (versioning.by !== "path" || routeFacts(routeKind).named) return [{ ...unversioned, versions }];
  return versions.map((version) => ({
    path: inVersionPath(full, root, version),
    unversionedPath: full,
    around: { ...around, options: { ...around.options, version, versions: version } },
    versions: [version],
  }));
}

/**
 * The path of a version.
 * @param full the path without a version.
 * @param root the part of it that is the app's prefix.
 */
export function inVersionPath(full: string, root: string, version: string): string {
  return joinPath(joinPath(root, versionPrefix(version)), full.slice(root.length));
}
