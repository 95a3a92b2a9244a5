import { type Members, membersOf } from "../../contract/members.js";
import { templateShape } from "../../paths/openapi-path.js";
import { isOperation } from "./operations.js";
import { itemStandingAlone } from "./standing-alone.js";

/**
 * Merges the paths or the webhooks of two documents. A path of both has the operations of both.
 * @param operationIds those of all operations of the host; the others' are added.
 */
export function mergePathItems(
  hosts: Members,
  own: Members,
  operationIds: Set<string>,
  refuse: (problem: string) => void,
): Members {
  const shapes = new Map(Object.keys(hosts).map((path) => [templateShape(path), path]));
  const merged: Record<string, unknown> = { ...hosts };
  for (const [path, item] of Object.entries(own)) {
    for (const id of operationIdsOf(item)) {
      if (operationIds.has(id)) refuse(`The operationId "${id}" already exists.`);
      operationIds.add(id);
    }
    const before = shapes.get(templateShape(path));
    if (before === undefined) merged[path] = item;
    else if (before !== path)
      refuse(
        `${path} is the same path as ${before} in OpenAPI: use the same parameter names in both places.`,
      );
    else merged[path] = met(membersOf(hosts[path]), membersOf(item), path, refuse);
  }
  return merged;
}

function met(hosts: Members, own: Members, path: string, refuse: (problem: string) => void): Members {
  const twice = Object.keys(own).filter((name) => isOperation(name) && Object.hasOwn(hosts, name));
  for (const method of twice)
    refuse(
      `${method.toUpperCase()} ${path} already exists: remove the route from the host, or hide one of the two.`,
    );
  if (hosts["$ref"] !== undefined || own["$ref"] !== undefined)
    refuse(`${path} is a reference to another document: write the path item itself.`);
  return { ...itemStandingAlone(own), ...itemStandingAlone(hosts) };
}

export const operationIdsOf = (item: unknown): readonly string[] =>
  Object.entries(membersOf(item)).flatMap(([name, operation]) => {
    const { operationId } = membersOf(operation);
    return isOperation(name) && typeof operationId === "string" ? [operationId] : [];
  });
