import { type Issue, issueOf } from "../contract/issue.js";
import { jsonError } from "../request/json-error.js";
import { nestedBeyond } from "../request/nesting.js";
import { MAX_DEPTH } from "../request/parse-json.js";
import { decodeUtf8 } from "../request/utf8.js";

/** The value of a JSON text, or the issue if it is not JSON. */
export type ReadText = { readonly value: unknown; readonly issue?: undefined } | { readonly issue: Issue };

/**
 * @param text characters, or UTF-8 with or without a byte order mark.
 * @param endless whether the type allows a value to be nested without end.
 */
export function readText(text: unknown, endless: boolean): ReadText {
  const characters = text instanceof Uint8Array ? fromUtf8(text) : text;
  if (characters === undefined && text !== undefined) return { issue: invalid("The bytes are not UTF-8") };
  if (typeof characters !== "string") return { issue: issueOf("json_type", [], NO_TEXT, null) };
  const tooDeep = endless ? nestedBeyond(characters, MAX_DEPTH) : undefined;
  if (tooDeep !== undefined)
    return { issue: invalid(`Nested deeper than ${MAX_DEPTH} levels: ${place(characters, tooDeep)}`) };
  try {
    return { value: JSON.parse(characters) };
  } catch {
    const { position, message } = jsonError(characters);
    return { issue: invalid(`${message}: ${place(characters, position)}`) };
  }
}

/** pydantic's message, and what to do: tRPC, for one, passes values to any object with a `parse` method. */
const NO_TEXT = "JSON input should be string or bytes: decode parsed data instead of parsing it";

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

/** pydantic's issue, whose `loc` is that of the value: a text has no parts to name. */
function invalid(error: string): Issue {
  return issueOf("json_invalid", [], `Invalid JSON: ${error}`, {}, { error });
}

/** In the words of Python's `json` module. @param position in characters (Unicode code points). */
function place(text: string, position: number): string {
  const before = [...text.slice(0, 2 * position)].slice(0, position).join("");
  const lines = before.split("\n");
  const column = [...(lines.at(-1) ?? "")].length + 1;
  return `line ${lines.length} column ${column} (char ${position})`;
}
