import { partsOf } from "../parts.js";
import { resolve, type Schema, type TypeTable } from "../schema.js";

/**
 * Whether a type leaves the depth of a value unlimited where that matters: it contains `unknown`, it is recursive, or objects in
 * it are compared as they were sent, undeclared keys included.
 */
export function isEndless(schema: Schema, types: TypeTable): boolean {
  // By id, whether a type is still being visited. A type that was found to end is not visited again.
  const open = new Map<string, boolean>();
  const walk = (part: Schema, compared: boolean): boolean => {
    if (part.kind === "unknown" || (part.kind === "object" && compared)) return true;
    const within = compared || part.kind === "set" || (part.kind === "array" && part.uniqueItems === true);
    // Only input can be too deep.
    if (part.kind !== "ref") return partsOf(part, "input").some((inner) => walk(inner, within));
    const key = `${part.id} ${compared}`;
    const known = open.get(key);
    if (known !== undefined) return known;
    open.set(key, true);
    const endless = walk(resolve(part, types), compared);
    open.set(key, false);
    return endless;
  };
  return walk(schema, false);
}
