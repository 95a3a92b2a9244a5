import type { ComponentFragment } from "../contract/component.js";
import { problemComponents } from "../contract/problem-details.js";
import { ISSUE_LIMIT, validationComponents } from "../contract/validation-error.js";
import { referencesIn, referenceTo } from "../naming/references.js";
import type { PlacedOperation } from "./placement.js";

/** Components by their references. */
export type ComponentTable = ReadonlyMap<string, ComponentFragment>;

/**
 * Returns all components of the operations, each once. If several modules use a type, each has a copy. All copies come from one
 * description, so the first one is used.
 */
export function componentTable(
  operations: readonly PlacedOperation[],
  issueLimit = ISSUE_LIMIT,
): ComponentTable {
  const known = new Map<string, ComponentFragment>();
  for (const component of [
    ...validationComponents(issueLimit),
    ...problemComponents(issueLimit),
    ...operations.flatMap(({ mounted }) => mounted.components),
  ]) {
    if (!known.has(referenceTo(component))) known.set(referenceTo(component), component);
  }
  return known;
}

/** Returns everything that refers to the components of operations. */
export const fragmentsOf = (operations: readonly PlacedOperation[]): readonly unknown[] =>
  operations.map(({ mounted: { fragment } }) => [fragment.operation, fragment.messages]);

/** Returns the components that a value refers to, directly or through others, each once. */
export function reachableComponents(value: unknown, known: ComponentTable): readonly ComponentFragment[] {
  const reached = new Map<string, ComponentFragment>();
  const follow = (from: unknown) => {
    for (const reference of referencesIn(from)) {
      const component = known.get(reference);
      if (component) reached.set(reference, component);
    }
  };
  follow(value);
  // Iterating over a map includes entries added during iteration. Setting a key again does not move it.
  for (const [, component] of reached) follow(component.schema);
  return [...reached.values()];
}
