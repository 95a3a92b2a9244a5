/** What is wrong with a text that is not JSON, in the words of Python's `json` module, which FastAPI passes on. */
export interface JsonError {
  /** The position, in characters (Unicode code points) from the start. */
  readonly position: number;
  readonly message: string;
}

/** A number or a name. Python's module also accepts `NaN` and `Infinity`; RFC 8259 does not, so they are not here. */
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in strings.
const PLAIN_CHARACTERS = /[^"\\\u0000-\u001f]*/y;
/** Python requires one more character after the four digits, even if it is only the closing quote. */
const HEX_ESCAPE = /[0-9a-fA-F]{4}[\s\S]/y;

/**
 * Finds the first error of a text that `JSON.parse` refused. V8's own message does not help: it changes between versions and
 * names a position only sometimes. Iterative, because the text may be nested 100,000 levels deep.
 */
export function jsonError(text: string): JsonError {
  /** The expected closing brackets, innermost last. */
  const awaited: ("}" | "]")[] = [];
  let at = afterBlanks(text, 0);
  for (;;) {
    const value = beginValue(text, at);
    if (typeof value !== "number") return inCharacters(text, value);
    const opened = text[at] === "{" ? "}" : text[at] === "[" ? "]" : undefined;
    at = value;
    if (opened && text[at] !== opened) awaited.push(opened);
    else {
      const next = nextMember(text, opened ? at + 1 : at, awaited);
      if (typeof next !== "number") return inCharacters(text, next);
      at = next;
    }
    if (awaited.at(-1) === "}") {
      const key = afterKey(text, at);
      if (typeof key !== "number") return inCharacters(text, key);
      at = key;
    }
  }
}

/** Skips a scalar, or an opening bracket and the blanks after it. */
function beginValue(text: string, at: number): number | JsonError {
  const first = text[at];
  if (first === "{" || first === "[") return afterBlanks(text, at + 1);
  if (first === '"') return afterString(text, at);
  const end = match(SCALAR, text, at);
  return end ?? { position: at, message: "Expecting value" };
}

/** Starts at the end of a value, closes what is complete and skips the comma before the next member. */
function nextMember(text: string, at: number, awaited: string[]): number | JsonError {
  for (;;) {
    at = afterBlanks(text, at);
    const close = awaited.at(-1);
    if (close === undefined) return { position: at, message: "Extra data" };
    if (text[at] === ",") return afterBlanks(text, at + 1);
    if (text[at] !== close) return { position: at, message: "Expecting ',' delimiter" };
    awaited.pop();
    at++;
  }
}

/** Skips `"key" :` and the blanks after it. */
function afterKey(text: string, at: number): number | JsonError {
  if (text[at] !== '"') return { position: at, message: "Expecting property name enclosed in double quotes" };
  const end = afterString(text, at);
  if (typeof end !== "number") return end;
  const colon = afterBlanks(text, end);
  if (text[colon] !== ":") return { position: colon, message: "Expecting ':' delimiter" };
  return afterBlanks(text, colon + 1);
}

function afterString(text: string, start: number): number | JsonError {
  let at = start + 1;
  for (;;) {
    at = match(PLAIN_CHARACTERS, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    if (at >= text.length || (text[at] === "\\" && at + 1 >= text.length))
      return { position: start, message: "Unterminated string starting at" };
    if (text[at] !== "\\") return { position: at, message: "Invalid control character at" };
    const escaped = text[at + 1] ?? "";
    if (escaped === "u") {
      if (match(HEX_ESCAPE, text, at + 2) === undefined)
        return { position: at + 1, message: "Invalid \\uXXXX escape" };
      at += 6;
    } else if ('"\\/bfnrt'.includes(escaped)) at += 2;
    else return { position: at, message: "Invalid \\escape" };
  }
}

function afterBlanks(text: string, at: number): number {
  return match(BLANKS, text, at) ?? at;
}

/** Returns where the match of a sticky expression at `at` ends. */
function match(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

function inCharacters(text: string, { position, message }: JsonError): JsonError {
  let pairs = 0;
  for (let i = 1; i < position; i++)
    if (isHighSurrogate(text.charCodeAt(i - 1)) && isLowSurrogate(text.charCodeAt(i))) pairs++;
  return { position: position - pairs, message };
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
