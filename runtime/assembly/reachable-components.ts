import type { ComponentFragment } from "../contract/component.js";
import { problemComponents } from "../contract/problem-details.js";
import { ISSUE_LIMIT, validationComponents } from "../contract/validation-error.js";
import { referencesIn, referenceTo } from "../naming/references.js";
import type { PlacedOperation } from "./placement.js";

/** Components by what refers to them. */
export type ComponentTable = ReadonlyMap<string, ComponentFragment>;

/**
 * All that operations bring along, each once. A type that several modules use comes with each of them; all are made from one
 * description, so the first one will do.
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

/** What refers to the components of operations. */
export const fragmentsOf = (operations: readonly PlacedOperation[]): readonly unknown[] =>
  operations.map(({ mounted: { fragment } }) => [fragment.operation, fragment.messages]);

/** The components that a value refers to, directly or through others, each once. */
export function reachableComponents(value: unknown, known: ComponentTable): readonly ComponentFragment[] {
  const reached = new Map<string, ComponentFragment>();
  const follow = (from: unknown) => {
    for (const reference of referencesIn(from)) {
      const component = known.get(reference);
      if (component) reached.set(reference, component);
    }
  };
  follow(value);
  // A map hands out what is added while it is walked; setting a key again does not move it.
  for (const [, component] of reached) follow(component.schema);
  return [...reached.values()];
}
