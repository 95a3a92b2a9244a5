import { isMembers } from "../contract/members.js";
import type { Argument } from "./operation-call.js";

/** Names and texts, as in a query, a form or headers. */
export type Pairs = readonly (readonly [name: string, text: string])[];

/** Why a value cannot be sent in its part of the request. */
export class Unsendable {
  constructor(readonly why: string) {}
}

/**
 * Returns a value as a text, as it would be written in JSON.
 * @returns `undefined` for null, which is not sent.
 */
function textOf(value: unknown): string | Unsendable | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string")
    return LONE_SURROGATE.test(value) ? new Unsendable("half of a surrogate pair is not valid text") : value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  return new Unsendable(`${Array.isArray(value) ? "a list" : "an object"} cannot be written as text`);
}

const LONE_SURROGATE = /\p{Cs}/u;

/** Returns the texts of a list, or the only text of another value. */
function textsOf(value: unknown): readonly string[] | Unsendable {
  const texts: string[] = [];
  for (const each of Array.isArray(value) ? value : [value]) {
    const text = textOf(each);
    if (text instanceof Unsendable) return text;
    if (text !== undefined) texts.push(text);
    else if (Array.isArray(value)) return new Unsendable("the list cannot contain null");
  }
  return texts;
}

/** Returns a segment of a path, percent-encoded. */
export function pathText(value: unknown): string | Unsendable {
  const text = textOf(value);
  if (text instanceof Unsendable) return text;
  if (text === undefined || text === "") return new Unsendable("a path has no empty segments");
  // Clients and servers resolve both, encoded or not (WHATWG URL, 4.4).
  if (text === "." || text === "..") return new Unsendable(`a segment "${text}" is not sent unchanged`);
  return encodeURIComponent(text);
}

/** Returns a parameter's part of a query: names and texts, percent-encoded. */
export function queryPairs({ wireName = "", style, explode }: Argument, value: unknown): Pairs | Unsendable {
  const name = encodeURIComponent(wireName);
  if (style === "deepObject" && isMembers(value)) return nestedPairs(wireName, value);
  const texts = textsOf(value);
  if (texts instanceof Unsendable) return texts;
  const delimiter = explode === false && Array.isArray(value) ? DELIMITERS[style ?? "form"] : undefined;
  if (delimiter === undefined) return texts.map((text) => [name, encodeURIComponent(text)]);
  if (texts.length === 1 && texts[0] === "")
    return new Unsendable("a list of one empty string looks like an empty list");
  // Only an unencoded comma separates members. Other delimiters are encoded in every URL, and separate members after decoding.
  if (delimiter === ",") return [[name, texts.map(encodeURIComponent).join(",")]];
  const containing = texts.find((text) => text.includes(delimiter));
  if (containing !== undefined) return new Unsendable(`"${delimiter}" separates the members of the list`);
  return [[name, encodeURIComponent(texts.join(delimiter))]];
}

const DELIMITERS: Readonly<Record<string, string>> = { form: ",", spaceDelimited: " ", pipeDelimited: "|" };

/** Deeper than any declared type, and safe for the stack. */
const DEEPEST = 100;

/** Returns a name for each property, `filter[price][gte]`. A list repeats its name. */
function nestedPairs(name: string, object: object, depth = 0): Pairs | Unsendable {
  if (depth > DEEPEST) return new Unsendable("it is nested too deeply");
  const pairs: (readonly [string, string])[] = [];
  for (const [property, value] of Object.entries(object)) {
    const full = `${name}[${property}]`;
    const inner = isMembers(value) ? nestedPairs(full, value, depth + 1) : queryPairs(exploded(full), value);
    if (inner instanceof Unsendable) return inner;
    pairs.push(...inner);
  }
  return pairs;
}

const exploded = (wireName: string): Argument => ({
  name: wireName,
  in: "query",
  wireName,
  required: false,
  schema: {},
});

/** Returns a header's value, with commas between the members of a list (RFC 9110, 5.6.1); `undefined` if nothing is sent. */
export function headerText(value: unknown): string | Unsendable | undefined {
  const texts = textsOf(value);
  if (texts instanceof Unsendable) return texts;
  if (Array.isArray(value) && texts.some((text) => text === "" || /[",]/.test(text)))
    return new Unsendable("commas and quotes separate the members of the list");
  const wrong = texts.find((text) => !FIELD_VALUE.test(text));
  if (wrong !== undefined)
    return new Unsendable("a header must be one line of Latin-1, without surrounding spaces");
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** A field value (RFC 9110, 5.5). Recipients strip surrounding whitespace. */
const FIELD_VALUE = /^(?:[\x21-\x7e\xa0-\xff](?:[\t\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa0-\xff])?)?$/;

/** Returns a cookie's value. It is percent-encoded, so it only has characters that a cookie allows (RFC 6265, 4.1.1). */
export function cookieText(value: unknown): string | Unsendable | undefined {
  const text = textOf(value);
  return typeof text === "string" ? encodeURIComponent(text) : text;
}

/**
 * Returns the fields of a form for one name.
 * @param files whether the form has any.
 */
export function formFields(
  name: string,
  value: unknown,
  files: boolean,
): readonly (readonly [name: string, value: string | Blob])[] | Unsendable {
  const fields: (readonly [string, string | Blob])[] = [];
  for (const each of Array.isArray(value) ? value : [value]) {
    const field = (files ? asBlob(each) : undefined) ?? textOf(each);
    if (field instanceof Unsendable) return field;
    if (field !== undefined) fields.push([name, field]);
  }
  return fields;
}

function asBlob(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  return value instanceof Uint8Array ? new Blob([value as Uint8Array<ArrayBuffer>]) : undefined;
}
