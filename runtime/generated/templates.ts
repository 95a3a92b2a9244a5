import type { Placeholder, Template } from "../contract/template.js";
import type { TextTest } from "./patterns.js";

/** The test of a template literal type. For several templates, one must fit. */
export function template(source: string, templates: readonly Template[]): TextTest {
  return { source, test: (text) => templates.some((each) => fits(text, each)) };
}

/**
 * Matches like TypeScript (`inferFromLiteralPartsToTemplateLiteral` in its checker): from left to right, each placeholder ends at
 * the first occurrence of the text after it, or after one UTF-16 unit if there is none. There is no backtracking, so the time is
 * proportional to the text; a regular expression takes the fourth power of its length for four placeholders.
 */
function fits(text: string, [texts, placeholders]: Template): boolean {
  const first = texts[0] ?? "";
  const last = placeholders.length - 1;
  if (last < 0) return text === first;
  const behind = texts[last + 1] ?? "";
  const end = text.length - behind.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(behind)) return false;
  let at = first.length;
  for (let i = 0; i < last; i++) {
    const next = texts[i + 1] ?? "";
    const to = next === "" ? at + 1 : text.indexOf(next, at);
    if (to < 0 || to + next.length > end || !isWritten(text.slice(at, to), placeholders[i])) return false;
    at = to + next.length;
  }
  return isWritten(text.slice(at, end), placeholders[last]);
}

const BIGINT = /^-?(?:0|[1-9]\d*|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/** TypeScript accepts any spelling that JavaScript reads as a finite number: `1`, `0x1F`, `1e3`, ` 7 `. */
function isWritten(text: string, placeholder: Placeholder | undefined): boolean {
  switch (placeholder) {
    case "number":
      return text !== "" && Number.isFinite(Number(text));
    case "bigint":
      return BIGINT.test(text);
    case "integer":
      return INTEGER.test(text);
    default:
      return true;
  }
}
