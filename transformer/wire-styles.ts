import type { WireStyle } from "../runtime/contract/wire-style.js";

export type { WireStyle };

/** How wire names are written for everything without its own: `"countersign": { "wire": "snake_case" }`, `@wire`. */
const STYLES: Readonly<Record<WireStyle, ((words: readonly string[]) => string) | undefined>> = {
  "as-written": undefined,
  snake_case: (words) => words.join("_"),
  "kebab-case": (words) => words.join("-"),
  camelCase: ([first = "", ...more]) => first + more.map(capitalized).join(""),
  PascalCase: (words) => words.map(capitalized).join(""),
};

export const WIRE_STYLES: readonly string[] = Object.keys(STYLES);

export function isWireStyle(value: unknown): value is WireStyle {
  return typeof value === "string" && Object.hasOwn(STYLES, value);
}

/** An identifier, with what it begins and ends with to say something else than words: `_id`, `$ref`, `class_`. */
const IDENTIFIER = /^([$_]*)([\p{L}\p{N}][\p{L}\p{N}_]*?)(_*)$/u;

/**
 * Where a capital begins a word inside of an identifier: behind a small letter or a digit, and as the last of several if a small
 * letter follows. `s` behind capitals is their plural. Digits belong to what stands before them.
 */
export const WORD_BEGINS =
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))|(?<=\p{Lu}s)(?=\p{Lu})/gu;

const BETWEEN_WORDS = new RegExp(`_+|${WORD_BEGINS.source}`, "u");

/**
 * A TypeScript name in a style: `userID2` becomes `user_id2`. A text that is not an identifier was written for the wire, and
 * stays.
 */
export function styled(name: string, style: WireStyle | undefined): string {
  const write = style && STYLES[style];
  const [, before = "", words, behind = ""] = IDENTIFIER.exec(name) ?? [];
  if (!write || words === undefined) return name;
  return before + write(words.split(BETWEEN_WORDS).map((word) => word.toLowerCase())) + behind;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
