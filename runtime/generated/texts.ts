/** What JSON writes otherwise than it stands; a surrogate only where it has no other half. */
const ESCAPED = /["\\\ud800-\udfff]|[^ -\uffff]/;

/** A string as JSON. The native function, called for one string, takes longer than to see that there is nothing to do. */
export function stringText(s: string): string {
  return ESCAPED.test(s) ? JSON.stringify(s) : `"${s}"`;
}

/** A list as JSON; `undefined` where it is none, or where `text` has nothing to say of an item. */
export function listText(items: unknown, text: (item: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(items)) return undefined;
  let all = "[";
  for (let i = 0; i < items.length; i++) {
    const one = text(items[i]);
    if (one === undefined) return undefined;
    all += i === 0 ? one : `,${one}`;
  }
  return `${all}]`;
}
