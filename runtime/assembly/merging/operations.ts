import { type Members, mapMembers, membersOf } from "../../contract/members.js";
import { METHODS } from "../../contract/methods.js";

/** The members of a Path Item Object that contain operations, including those added by OpenAPI 3.2. */
const OPERATIONS: ReadonlySet<string> = new Set([...METHODS, "query"]);

export function isOperation(member: string): boolean {
  return OPERATIONS.has(member);
}

/** Returns a copy of a document in which each operation of its paths and webhooks is mapped. */
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

/** Returns a copy of a Path Item Object in which each operation is mapped. */
export function mapItem(item: Members, map: (operation: Members, item: Members) => Members): Members {
  return mapMembers(item, (member, name) => (isOperation(name) ? map(membersOf(member), item) : member));
}
