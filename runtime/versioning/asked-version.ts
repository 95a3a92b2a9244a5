import type { Versioning } from "../contract/versioning.js";
import { HttpError } from "../errors/http-error.js";
import { stackless } from "../errors/stackless.js";
import { weightedMembers } from "../http/weighted-members.js";
import { headerName, versionHeader, versionMediaType } from "../surroundings/versions.js";

/** @param name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** The version that a request is for, or why it is for none. */
export type Asked = { readonly version: string; readonly isNamed: boolean } | { readonly refusal: HttpError };

/** Reads the version that a request names in a header. */
export interface AskedVersions {
  /** The header, in lower case, that responses depend on (`Vary`). */
  readonly header: string;
  of(header: ReadHeader): Asked;
  /** The media type of a version's JSON. Absent if media types do not depend on versions. */
  readonly mediaTypeOf?: (version: string) => string;
}

/** @returns nothing if paths contain the version, so that requests are not checked. */
export function askedVersions(versioning: Versioning | undefined): AskedVersions | undefined {
  if (!versioning || versioning.by === "path") return undefined;
  const { versions, default: preset } = versioning;
  const known = new Map<string, Asked>(versions.map((version) => [version, { version, isNamed: true }]));
  const unnamed: Asked | undefined = preset === undefined ? undefined : { version: preset, isNamed: false };
  const header = versionHeader(versioning) ?? "";
  if (versioning.by === "header") {
    const name = headerName(versioning);
    const wanted = `The header ${name} must name a version of this API: ${versions.join(", ")}.`;
    return {
      header,
      of: (read) => {
        const said = read(header);
        if (said === undefined) return unnamed ?? refused(400, wanted);
        return known.get(said.trim()) ?? refused(400, wanted);
      },
    };
  }
  const { mediaType } = versioning;
  const types = versions.map((version) => versionMediaType(mediaType, version));
  const byType = new Map(types.map((type, at) => [type, known.get(versions[at] ?? "")]));
  const isVersioned = (type: string) => type.startsWith(`${mediaType}.v`);
  const all = types.join(", ");
  return {
    header,
    mediaTypeOf: (version) => versionMediaType(mediaType, version),
    of: (read) => {
      const accepted = weightedMembers(read(header) ?? "").filter(([, quality]) => quality > 0);
      const [liked] = accepted
        .filter(([type]) => byType.has(type) || !isVersioned(type))
        .toSorted(([, a], [, b]) => b - a);
      const named = liked && byType.get(liked[0]);
      if (named) return named;
      // RFC 9110, 15.5.7: nothing that the client accepts is available. A client that accepts anything has only not chosen.
      if (!liked && accepted.length > 0) return refused(406, `This API responds with ${all}.`);
      return unnamed ?? refused(400, `Accept must name a version of this API: ${all}.`);
    },
  };
}

function refused(status: 400 | 406, detail: string): Asked {
  return { refusal: stackless(() => new HttpError(status, detail)) };
}
