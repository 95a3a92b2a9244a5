import type { ComponentFragment } from "../contract/component.js";
import { problemComponents } from "../contract/problem-details.js";
import { ISSUE_LIMIT, validationComponents } from "../contract/validation-error.js";
import { referencesIn, referenceTo } from "../naming/references.js";
import type { PlacedOperation } from "./placement.js";

/**
 * The components that operations refer to, directly or through others, each once. A type that several modules use comes
 * with each of them; all are made from one description, so the first one will do.
 */
export function reachableComponents(
  operations: readonly PlacedOperation[],
  issueLimit = ISSUE_LIMIT,
): readonly ComponentFragment[] {
  const known = new Map<string, ComponentFragment>();
  for (const component of [
    ...validationComponents(issueLimit),
    ...problemComponents(issueLimit),
    ...operations.flatMap(({ mounted }) => mounted.components),
  ]) {
    if (!known.has(referenceTo(component))) known.set(referenceTo(component), component);
  }
  const reached = new Map<string, ComponentFragment>();
  const follow = (value: unknown) => {
    for (const reference of referencesIn(value)) {
      const component = known.get(reference);
      if (component) reached.set(reference, component);
    }
  };
  for (const { mounted } of operations) follow(mounted.fragment.operation);
  // A map hands out what is added while it is walked; setting a key again does not move it.
  for (const [, component] of reached) follow(component.schema);
  return [...reached.values()];
}
