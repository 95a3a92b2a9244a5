import { argumentLoc, issuesIn } from "../../runtime/calling/issues.js";
import { isJson, type OperationCall } from "../../runtime/calling/operation-call.js";
import { parsedJson } from "../../runtime/calling/parsed-json.js";
import { isMembers } from "../../runtime/contract/members.js";
import type { Output } from "../output.js";
import { table } from "../table.js";
import type { OutputForm } from "./options.js";

/** The exit code: the class of the response's status. */
export function exitCodeOf(status: number): number {
  return status < 300 ? 0 : Math.min(Math.floor(status / 100), 5);
}

/**
 * Prints a response: success to standard output, anything else to standard error with its status. Streams are printed as they
 * arrive.
 * @returns the exit code.
 */
export async function printAnswer(
  answer: Response,
  call: OperationCall,
  form: OutputForm,
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
): Promise<number> {
  const code = exitCodeOf(answer.status);
  const to = code === 0 ? stdout : stderr;
  if (code !== 0) {
    const location = answer.headers.get("location");
    stderr.write(
      `${`${answer.status} ${answer.statusText}`.trim()}${location === null ? "" : `: ${printable(location)}`}\n`,
    );
  }
  const type = answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (form === "raw" || STREAMS.has(type)) return copied(answer, to, form === "raw", code);
  const isText =
    type === "" || type.startsWith("text/") || isJson(type) || /xml$|javascript$|x-www-form/.test(type);
  if (!isText && to.terminal) {
    to.write(
      `${printable(type)}: binary data is not printed to a terminal. Add --output raw, and redirect it to a file.\n`,
    );
    await answer.body?.cancel();
    return code;
  }
  if (!isText) return copied(answer, to, true, code);
  const text = await answer.text();
  if (text === "") return code;
  const value = isJson(type) ? parsedJson(text) : undefined;
  if (value === undefined)
    to.write(`${to.terminal ? printable(text) : text}${text.endsWith("\n") ? "" : "\n"}`);
  else if (code !== 0) stderr.write(problemText(value, call));
  else to.write(form === "table" ? tableOf(value) : `${jsonText(value)}\n`);
  return code;
}

const STREAMS: ReadonlySet<string> = new Set([
  "text/event-stream",
  "application/jsonl",
  "application/x-ndjson",
  "application/json-seq",
]);

/** JSON escapes the ASCII control characters, but not the C1 control characters, which terminals also obey. */
function jsonText(value: unknown): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/g, escaped);
}

/** Control characters from others could overwrite text on a terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

async function copied(answer: Response, to: Output, isRaw: boolean, code: number): Promise<number> {
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array;
    if (isRaw) to.write(bytes);
    else {
      const text = decoder.decode(bytes, { stream: true });
      to.write(to.terminal ? printable(text) : text);
    }
  }
  return code;
}

/** The issues of a 422 under the flags that they concern; anything else as JSON. */
function problemText(value: unknown, { arguments: known }: OperationCall): string {
  const lines = issuesIn(value)?.map(({ loc, msg }) => {
    const named = argumentLoc(loc, known);
    return `${named ? `--${named.join(".")}` : loc.join(".")}: ${msg}`;
  });
  return lines ? `${printable(lines.join("\n"))}\n` : `${jsonText(value)}\n`;
}

/**
 * A list of objects becomes a table with a column for each property, and an object a table with a row for each. Anything else is
 * printed unchanged.
 */
export function tableOf(value: unknown): string {
  if (Array.isArray(value) && value.length > 0 && value.every(isMembers)) {
    const names = [...new Set(value.flatMap((row) => Object.keys(row)))];
    return table([
      names.map((name) => name.toUpperCase()),
      ...value.map((row) => names.map((name) => cell(row[name]))),
    ]);
  }
  if (Array.isArray(value)) return value.map((one) => `${cell(one)}\n`).join("");
  if (!isMembers(value)) return `${cell(value)}\n`;
  // A page: its list is what the user wants to see.
  const lists = Object.values(value).filter((one) => Array.isArray(one) && one.every(isMembers));
  if (lists.length === 1 && (lists[0] as unknown[]).length > 0) return tableOf(lists[0]);
  return table(Object.entries(value).map(([name, member]) => [name, cell(member)]));
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return printable(text).replaceAll("\n", " ");
}
