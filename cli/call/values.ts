import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { isJson, type OperationCall } from "../../runtime/calling/operation-call.js";
import { isMembers, type Members } from "../../runtime/contract/members.js";
import { lettersAmiss } from "../../transformer/spelling.js";
import { checkValue } from "./check-value.js";
import { alternativesOf, isFile, propertySchema } from "./schemas.js";
import type { Flag } from "./words.js";

/** Where files and standard input are read from. */
export interface Inputs {
  readonly cwd: string;
  readInput(): Promise<Uint8Array>;
}

export interface CallValues {
  /** The operation's argument object. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The problems, by flag: `--limit must be at least 1`. */
  readonly problems: readonly string[];
}

/**
 * Reads the arguments from flags and checks them against their types.
 * @param flags `--id 3`, `--tags a --tags b`, `--address.city Rome`, `--photo @cat.png`, `--done`, `--no-done`.
 * @param whole the body from a file or standard input, if its properties are arguments.
 */
export async function callValues(
  call: OperationCall,
  components: Members,
  flags: readonly Flag[],
  whole: string | undefined,
  inputs: Inputs,
): Promise<CallValues> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  const known = new Map(call.arguments.map((argument) => [argument.name, argument]));
  if (whole !== undefined) {
    const read = await readJson(whole, inputs);
    if ("problem" in read) return { values, problems: [`--body ${read.problem}`] };
    if (!isMembers(read.value)) return { values, problems: ["--body must be an object"] };
    for (const [name, value] of Object.entries(read.value)) define(values, name, value);
  }
  /** A value that cannot be read is not reported as missing as well. */
  const unread = new Set<string>();
  const byName = new Map<string, (string | undefined)[]>();
  for (const { name, value } of flags) byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const [flag, texts] of byName) {
    const target = targetOf(flag, known);
    if (!target) {
      problems.push(`There is no argument --${flag}${similar(flag, [...known.keys()])}`);
      continue;
    }
    const [name = "", ...steps] = target.path;
    const argument = known.get(name);
    const schema = steps.reduce<unknown>(
      (outer, step) => propertySchema(outer, step, components),
      argument?.schema,
    );
    const isBody = argument?.in === "body" && argument.wireName === undefined;
    const media = isBody ? call.body?.mediaType : undefined;
    const value = await readValue(target.negated ? ["false"] : texts, schema, { components, inputs, media });
    if ("problem" in value) {
      problems.push(`--${flag} ${value.problem}`);
      unread.add(name);
    } else place(values, target.path, value.value);
  }
  for (const { name, schema, required } of call.arguments) {
    if (!Object.hasOwn(values, name)) {
      if (required && !unread.has(name)) problems.push(`--${name} is required`);
      continue;
    }
    const amiss = checkValue(values[name], schema, components);
    if (amiss && !problems.some((problem) => problem.startsWith(`--${name}`)))
      problems.push(`--${name}${amiss.at} ${amiss.text}`);
  }
  return { values, problems };
}

/** The argument that a flag refers to: by its whole name, else by the path `--address.city`, else by `--no-done`. */
function targetOf(
  flag: string,
  known: ReadonlyMap<string, unknown>,
): { readonly path: readonly string[]; readonly negated?: true } | undefined {
  if (known.has(flag)) return { path: [flag] };
  const [name = "", ...steps] = flag.split(".");
  if (steps.length > 0 && known.has(name) && !steps.includes("")) return { path: [name, ...steps] };
  const positive = flag.replace(/^no-/, "");
  return positive !== flag && known.has(positive) ? { path: [positive], negated: true } : undefined;
}

interface Reading {
  readonly components: Members;
  readonly inputs: Inputs;
  /** The media type of a body that is one argument. */
  readonly media?: string | undefined;
}

type Read = { readonly value: unknown } | { readonly problem: string };

async function readValue(
  texts: readonly (string | undefined)[],
  schema: unknown,
  reading: Reading,
): Promise<Read> {
  const all = alternativesOf(schema, reading.components);
  if (reading.media !== undefined && !isJson(reading.media)) return fromFile(texts, reading);
  const list = all.find(({ type }) => type === "array");
  const [text] = texts;
  const isWhole = texts.length === 1 && text !== undefined && /^(?:[[{]|@|-$)/.test(text.trimStart());
  if (list && !(isWhole && (text.startsWith("[") || reading.media !== undefined))) {
    const items: unknown[] = [];
    for (const one of texts) {
      const item = await readValue([one], list["items"], { ...reading, media: undefined });
      if ("problem" in item) return item;
      items.push(item.value);
    }
    return { value: items };
  }
  if (texts.length > 1) return { problem: "is given more than once" };
  if (text === undefined) {
    if (all.some(({ type }) => type === "boolean")) return { value: true };
    return { problem: "needs a value" };
  }
  if (all.some(isFile)) return fromFile(texts, reading);
  const isObject = all.some(({ type, properties }) => type === "object" || properties !== undefined);
  if (isWhole && (isObject || list || reading.media !== undefined || all.some(isUntyped)))
    return readJson(text, reading.inputs);
  return scalar(text, all);
}

const isUntyped = (schema: Members) => schema["type"] === undefined && schema["enum"] === undefined;

/** The first type that the text matches. Strings come last, because every text is a string. */
function scalar(text: string, all: readonly Members[]): Read {
  const types = new Set(all.flatMap((one) => typesOf(one)));
  if (types.has("null") && text === "null") return { value: null };
  if (types.has("boolean") && (text === "true" || text === "false")) return { value: text === "true" };
  const isInteger = /^-?\d+$/.test(text);
  if (types.has("integer") && isInteger && Number.isSafeInteger(Number(text))) return { value: Number(text) };
  // Larger numbers are sent as digits, if the type allows that.
  if (types.has("number") && /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text))
    return { value: Number(text) };
  if (types.has("string")) return { value: text };
  if (types.has("any")) {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      return { value: text };
    }
  }
  if (types.has("integer") && isInteger) return { problem: "is an integer that JSON cannot hold exactly" };
  const names = [...types].map((type) => WORDS[type] ?? type);
  return { problem: `must be ${names.join(" or ")}` };
}

const WORDS: Readonly<Record<string, string>> = {
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  object: "an object: JSON, @file, or a flag for each property",
};

function typesOf(schema: Members): readonly string[] {
  const { type, enum: values } = schema;
  if (typeof type === "string") return [type];
  const literals = Array.isArray(values)
    ? values
    : schema["const"] === undefined
      ? undefined
      : [schema["const"]];
  if (!literals) return ["any"];
  return literals.map((value: unknown) => (value === null ? "null" : typeof value));
}

async function fromFile(texts: readonly (string | undefined)[], { inputs, media }: Reading): Promise<Read> {
  const [text = ""] = texts;
  if (texts.length > 1) return { problem: "is given more than once" };
  if (text !== "-" && !text.startsWith("@"))
    return media?.startsWith("text/")
      ? { value: text }
      : { problem: "must be a file: @path, or - for standard input" };
  const bytes = await bytesOf(text, inputs);
  if ("problem" in bytes) return bytes;
  if (media !== undefined) return bytes;
  return {
    value: new File(
      [bytes.value as Uint8Array<ArrayBuffer>],
      text === "-" ? "stdin" : basename(text.slice(1)),
    ),
  };
}

async function bytesOf(text: string, { cwd, readInput }: Inputs): Promise<Read> {
  if (text === "-") return { value: await readInput() };
  try {
    return { value: readFileSync(resolve(cwd, text.slice(1))) };
  } catch {
    return { problem: `cannot be read from ${text.slice(1)}` };
  }
}

/** `@file.json`, `-`, or JSON itself. */
async function readJson(text: string, inputs: Inputs): Promise<Read> {
  const isInput = text === "-" || text.startsWith("@");
  const bytes = isInput ? await bytesOf(text, inputs) : { value: text };
  if ("problem" in bytes) return bytes;
  const json =
    typeof bytes.value === "string" ? bytes.value : new TextDecoder().decode(bytes.value as Uint8Array);
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return { problem: "is not JSON" };
  }
}

/** Sets a nested value. Names come from outside, so `__proto__` is treated as any other name. */
function place(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    define(values, name, value);
    return;
  }
  const inner = Object.hasOwn(values, name) ? values[name] : undefined;
  const object = isMembers(inner) ? { ...inner } : {};
  place(object, rest, value);
  define(values, name, object);
}

function define(values: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true });
}

/** `; there is --limit`, for a name with one or two wrong letters. */
export function similar(name: string, names: readonly string[]): string {
  const near = names.filter(
    (one) => one.toLowerCase() === name.toLowerCase() || lettersAmiss(one, name) <= 2,
  );
  return near.length > 0 ? `; there is --${near.join(", --")}` : "";
}
