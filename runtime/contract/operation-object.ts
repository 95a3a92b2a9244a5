import type { Members } from "./members.js";

/** What stands first in an Operation Object; all else follows as it comes. */
const FIRST = ["tags", "summary", "description", "externalDocs", "operationId", "deprecated", "parameters"];

/** An Operation Object with its members in the order in which people read them. */
export function inOrder(operation: Members): Members {
  const first = FIRST.filter((name) => operation[name] !== undefined);
  const rest = Object.entries(operation).filter(([name]) => !FIRST.includes(name));
  return Object.fromEntries([...first.map((name) => [name, operation[name]]), ...rest]);
}
