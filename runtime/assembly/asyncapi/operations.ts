import type { Members } from "../../contract/members.js";

/** From the application's point of view, as in AsyncAPI. */
export type Action = "receive" | "send";

/** An Operation Object without its name. */
export interface AsyncOperation {
  readonly action: Action;
  /** The operationId of its route. */
  readonly id: string;
  readonly object: Members;
}

/**
 * Operations by name: `receiveRoom`. If two ids differ only in the case of the first letter, their names are numbered in the
 * order of the document.
 */
export function namedOperations(
  operations: readonly AsyncOperation[],
): readonly (readonly [string, Members])[] {
  const taken = new Set<string>();
  return operations.map(({ action, id, object }) => {
    const base = `${action}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
    taken.add(name);
    return [name, object] as const;
  });
}
