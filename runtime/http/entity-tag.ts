/** One entity tag (RFC 9110, 8.8.3). It may contain commas. */
const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/y;
/** Empty members are ignored (5.6.1.2). */
const COMMAS = /[ \t]*(?:,[ \t]*)+/y;

export function isEntityTag(text: string): boolean {
  TAG.lastIndex = 0;
  return TAG.test(text) && TAG.lastIndex === text.length;
}

/**
 * Returns the tags in `If-Match` or `If-None-Match`, or `*` for any (RFC 9110, 13.1.1).
 * @returns `undefined` if the text is not such a list.
 */
export function entityTags(text: string): "*" | readonly string[] | undefined {
  const list = text.trim();
  if (list === "*") return "*";
  const tags: string[] = [];
  let at = behind(COMMAS, list, 0);
  while (at < list.length) {
    const end = behind(TAG, list, at);
    if (end === at) return undefined;
    tags.push(list.slice(at, end));
    at = behind(COMMAS, list, end);
    if (at === end && at < list.length) return undefined;
  }
  return tags.length > 0 ? tags : undefined;
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

export const isWeak = (tag: string): boolean => tag.startsWith("W/");

/** The quoted part, including the quotation marks. */
const opaque = (tag: string): string => (isWeak(tag) ? tag.slice(2) : tag);

/** The strong comparison (RFC 9110, 8.8.3.2): byte for byte the same. */
export const areSame = (one: string, other: string): boolean => one === other && !isWeak(one);

/** The weak comparison: equivalent for a reader. */
export const areAlike = (one: string, other: string): boolean => opaque(one) === opaque(other);
