import { assembleDocument } from "../assembly/assemble.js";
import { credentialPlace } from "../calling/credentials.js";
import { isTool, type ModelTool, modelTool } from "../calling/model-tool.js";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { type Members, membersOf } from "../contract/members.js";
import { pathTemplates } from "../paths/openapi-path.js";
import { optionsOf } from "../surroundings/options-of.js";
import { currentVersion, versionHeaders } from "../surroundings/versions.js";

/** A tool, and what calling it requires in addition to its arguments. */
export interface ServedTool extends ModelTool {
  /** Names in the query that are credentials. They are passed on from the request that calls the tool. */
  readonly queryCredentials: readonly string[];
  /** The headers that select the app version of the tool. */
  readonly versionHeaders: Readonly<Record<string, string>>;
}

/**
 * The tools of an app, in the order of its document: operations with `mcp: true`, and those that are named.
 * @param operations of an app; with versions, those of the current one.
 * @throws Error if a named operation does not exist, or cannot be a tool. The compiler reports names that it knows earlier.
 */
export function toolsOf(
  info: DocumentInfo,
  operations: readonly MountedOperation[],
  named: readonly string[],
): ReadonlyMap<string, ServedTool> {
  // The document in the version whose schemas are JSON Schema 2020-12, regardless of the served version.
  const { paths, components } = assembleDocument({ ...info, openapiVersion: "3.1" }, operations);
  const known = membersOf(components);
  const offered = new Set(operations.filter((each) => optionsOf(each).mcp === true).flatMap(placesOf));
  const { versioning } = info;
  const asking = versioning ? versionHeaders(versioning, currentVersion(versioning)) : {};
  const tools = new Map<string, ServedTool>();
  const found = new Set<string>();
  for (const [path, item] of entriesOf(paths)) {
    for (const [method, operation] of entriesOf(item)) {
      const name = String(operation["operationId"]);
      found.add(name);
      if (!named.includes(name) && !offered.has(`${method} ${path}`)) continue;
      const tool = modelTool({ method, path, operation }, known);
      if (!isTool(tool))
        throw new Error(`The operation "${name}" cannot be a tool, because ${tool.because}.`);
      tools.set(name, {
        ...tool,
        queryCredentials: queryCredentials(operation, known),
        versionHeaders: asking,
      });
    }
  }
  const lost = named.find((name) => !found.has(name));
  if (lost !== undefined)
    throw new Error(
      `app.mcp lists the operation "${lost}", but the app's document has no operation with that name.`,
    );
  return tools;
}

/** The first path of an operation is the complete one. */
function placesOf({ method, path }: MountedOperation): readonly string[] {
  return pathTemplates(path)
    .slice(0, 1)
    .map((template) => `${method} ${template.path}`);
}

function entriesOf(value: unknown): readonly (readonly [string, Members])[] {
  return Object.entries(membersOf(value)).map(([name, member]) => [name, member as Members]);
}

function queryCredentials(operation: Members, { securitySchemes }: Members): readonly string[] {
  const { security } = operation;
  const asked = Array.isArray(security) ? security.flatMap((each) => Object.keys(each)) : [];
  return entriesOf(securitySchemes)
    .filter(([name]) => asked.includes(name))
    .map(([, scheme]) => credentialPlace(scheme))
    .filter((place) => place.in === "query")
    .map(({ name }) => name);
}
