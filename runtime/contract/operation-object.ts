import type { Members } from "./members.js";

/** The members that come first in an Operation Object. All others follow in their own order. */
const FIRST = ["tags", "summary", "description", "externalDocs", "operationId", "deprecated", "parameters"];

/** Returns an Operation Object with its members in the order in which people read them. */
export function inOrder(operation: Members): Members {
  const first = FIRST.filter((name) => operation[name] !== undefined);
  const rest = Object.entries(operation).filter(([name]) => !FIRST.includes(name));
  return Object.fromEntries([...first.map((name) => [name, operation[name]]), ...rest]);
}
