import type { Placeholder, Template } from "../contract/template.js";
import type { TextTest } from "./patterns.js";

/** The test of a template literal type; of several templates one must fit. */
export function template(source: string, templates: readonly Template[]): TextTest {
  return { source, test: (text) => templates.some((each) => fits(text, each)) };
}

/**
 * As TypeScript matches (`inferFromLiteralPartsToTemplateLiteral` in its checker): from left to right, each placeholder
 * up to the first place where the text behind it stands, one UTF-16 unit where there is none. Nothing is ever tried
 * again, so that the time is proportional to the text; a regular expression takes its fourth power for four placeholders.
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

/** TypeScript takes any spelling that JavaScript reads as a finite number: `1`, `0x1F`, `1e3`, ` 7 `. */
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
