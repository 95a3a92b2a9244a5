import { type Members, mapMembers, membersOf } from "../../contract/members.js";
import { METHODS } from "../../contract/methods.js";

/** What a Path Item Object has operations under: what OpenAPI 3.2 added, too. */
const OPERATIONS: ReadonlySet<string> = new Set([...METHODS, "query"]);

export function isOperation(member: string): boolean {
  return OPERATIONS.has(member);
}

/** A copy of a document in which each operation of its paths and webhooks is another. */
export function mapOperations(
  document: Members,
  map: (operation: Members, item: Members) => Members,
): Members {
  const items = (all: unknown) => mapMembers(all, (item) => mapItem(membersOf(item), map));
  return {
    ...document,
    ...(document["paths"] !== undefined && { paths: items(document["paths"]) }),
    ...(document["webhooks"] !== undefined && { webhooks: items(document["webhooks"]) }),
  };
}

/** A copy of a Path Item Object in which each operation is another. */
export function mapItem(item: Members, map: (operation: Members, item: Members) => Members): Members {
  return mapMembers(item, (member, name) => (isOperation(name) ? map(membersOf(member), item) : member));
}
