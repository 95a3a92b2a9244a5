import { isSecret, REDACTED } from "../../opentelemetry/redacted.js";

/** A text in quotes, which may lack the last one, or a word. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[\w$.-]+/g;
const COLON = /\s*:\s*/y;
const VALUE = /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[^\s,;}\]{[]+/y;

/**
 * Replaces values that follow the name of a secret and a colon: in JSON that does not parse, in lines of JSON, in a stream of
 * events. If such a value is an object or an array, the text ends there. Takes linear time.
 */
export function maskedText(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    if (!isSecret(token[0].replace(/^["']|["']$/g, ""))) continue;
    const from = after(COLON, text, TOKEN.lastIndex);
    if (from === undefined || from === text.length) continue;
    parts.push(text.slice(kept, from), `"${REDACTED}"`);
    kept = after(VALUE, text, from) ?? text.length;
    TOKEN.lastIndex = kept;
  }
  return parts.join("") + text.slice(kept);
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
