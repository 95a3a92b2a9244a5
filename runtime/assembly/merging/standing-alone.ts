import { listOf, type Members, membersOf } from "../../contract/members.js";
import { mapReferences } from "../../naming/references.js";
import { joinPath } from "../../paths/join-path.js";
import { withoutLastSlashes } from "../../paths/without-last-slashes.js";
import { mapItem, mapOperations } from "./operations.js";
import { isSameJson } from "./same-json.js";

/** Returns a copy whose paths are below another path of the host's servers. */
export function belowPath({ servers: _, ...document }: Members, below: string): Members {
  const path = withoutLastSlashes(below);
  // As written in a JSON Pointer (RFC 6901, 3).
  const pointer = joinPath(path, "").replaceAll("~", "~0").replaceAll("/", "~1");
  const moved = mapReferences(document, (reference) =>
    reference.startsWith("#/paths/~1")
      ? `#/paths/${pointer}${reference.slice("#/paths/".length)}`
      : undefined,
  ) as Members;
  const paths = Object.entries(membersOf(moved["paths"]));
  return {
    ...moved,
    paths: Object.fromEntries(paths.map(([own, item]) => [joinPath(path, own) || "/", item])),
  };
}

/**
 * Returns a copy whose operations themselves have what their document sets for all of them: security, and servers if its host has
 * others.
 */
export function standingAlone(document: Members, host: Members): Members {
  const { servers, security, ...rest } = document;
  const isElsewhere = listOf(servers).length > 0 && !isSameJson(servers, host["servers"]);
  const isOtherwise = !isSameJson(listOf(security), listOf(host["security"]));
  const withServers = isElsewhere
    ? mapPaths(rest, (item) => (item["servers"] === undefined ? { ...item, servers } : item))
    : rest;
  if (!isOtherwise) return withServers;
  return mapOperations(withServers, (operation) =>
    operation["security"] === undefined ? { ...operation, security: listOf(security) } : operation,
  );
}

/** The same for one path: what it sets for all its operations is copied to each, so that it does not affect others. */
export function itemStandingAlone(item: Members): Members {
  const { parameters, servers, ...rest } = item;
  return mapItem(rest, (operation) => {
    const own = listOf(operation["parameters"]);
    const inherited = listOf(parameters).filter((each) => !own.some((other) => isSameParameter(each, other)));
    const all = [...inherited, ...own];
    return {
      ...(servers !== undefined && { servers }),
      ...operation,
      ...(all.length > 0 && { parameters: all }),
    };
  });
}

/** Compares location and name (OpenAPI 3.1, 4.8.9.1). */
function isSameParameter(a: unknown, b: unknown): boolean {
  const [left, right] = [membersOf(a), membersOf(b)];
  return left["$ref"] === right["$ref"] && left["in"] === right["in"] && left["name"] === right["name"];
}

const mapPaths = (document: Members, map: (item: Members) => Members): Members => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(membersOf(document["paths"])).map(([path, item]) => [path, map(membersOf(item))]),
  ),
});
