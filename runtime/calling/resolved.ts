import { isMembers, type Members, membersOf } from "../contract/members.js";

/**
 * Follows a reference into the components of a document, through others, and applies its siblings over the target. A value that
 * is not a reference, or whose reference is dangling, is returned unchanged.
 * @param components the Components Object.
 */
export function resolved(value: unknown, components: Members): Members {
  let found: Members = membersOf(value);
  // A chain longer than this is a cycle.
  for (let links = 0; links < 100; links++) {
    const { $ref: reference, ...beside } = found;
    if (typeof reference !== "string") break;
    const target = targetOf(reference, components);
    if (!target) break;
    found = { ...target, ...beside };
  }
  return found;
}

function targetOf(reference: string, components: Members): Members | undefined {
  const [start, ...steps] = reference.split("/").map(unescaped);
  if (start !== "#" || steps.shift() !== "components") return undefined;
  let found: unknown = components;
  for (const step of steps) found = isMembers(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  return isMembers(found) ? found : undefined;
}

/** Decodes a step of a JSON Pointer (RFC 6901, 3). */
function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
