/**
 * What JSON writes otherwise than it stands; a surrogate only where it has no other half. All that it does not write so, turned
 * round: as one class it takes a tenth less than as a choice of two.
 */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** From so many UTF-16 units on the native function is faster, on Node 24 by half at a hundred. */
const LONG = 65;

/** Whether a value is a string that {@link stringText} is faster with than the native function is with the object around it. */
export function isShortString(v: unknown): v is string {
  return typeof v === "string" && v.length < LONG;
}

/** A string as JSON. The native function, called for one string, takes longer than to see that there is nothing to do. */
export function stringText(s: string): string {
  return ESCAPED.test(s) ? JSON.stringify(s) : `"${s}"`;
}

/** A list as JSON; `undefined` where it is none, or where `text` has nothing to say of an item. */
export function listText(items: unknown, text: (item: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(items)) return undefined;
  // A tenth of a tree, most of whose lists are empty.
  if (items.length === 0) return "[]";
  let all = "[";
  for (let i = 0; i < items.length; i++) {
    const one = text(items[i]);
    if (one === undefined) return undefined;
    all += i === 0 ? one : `,${one}`;
  }
  return `${all}]`;
}
