import { base64Problem } from "../runtime/contract/base64.js";
import type { JsonSchema } from "../runtime/contract/component.js";
import type { FormatName } from "../runtime/contract/formats.js";
import type { LibraryName } from "./4-generate/library.js";
import type { KindFacts } from "./kind-facts.js";

/**
 * What is a text in JSON and something else in the handler, by its name in TypeScript. To every reading they are one kind,
 * `parsed`, and what is different about each is its row: a new one is a row here and its function in the library.
 */
interface ParsedRow extends KindFacts {
  /** The library's function that makes it from its text, and on the way out its text from it. */
  readonly library: LibraryName;
  /** What its text is, in a document. */
  readonly jsonSchema: JsonSchema;
  /** What it is called in the `loc` of a union's problem: pydantic's word, where there is one. */
  readonly loc: string;
  /** Names of `@format` that say what the type says already. */
  readonly formats: readonly FormatName[];
  /** Whether a text in the source, a default or an example, is one. The library decides in the end. */
  readonly fits: (text: string) => boolean;
  /** Whether texts that mean something else often are one, so that a union tries it after what is more certain. */
  readonly vague: boolean;
}

/** What all of them have in common. */
const PARSED = { isText: true, isLeaf: true, converted: true, json: ["string"] } as const;

/** In the order in which a union tries them, as far as they are not `vague`. */
export const PARSED_TYPES = {
  /** ISO 8601. */
  Date: {
    ...PARSED,
    label: "a Date",
    loc: "datetime",
    library: "asDate",
    jsonSchema: { type: "string", format: "date-time" },
    formats: ["date-time"],
    fits: (text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
    stringified: true,
    vague: false,
  },
  /** An absolute URL, of any scheme. */
  URL: {
    ...PARSED,
    label: "a URL",
    loc: "url",
    library: "asUrl",
    jsonSchema: { type: "string", format: "uri" },
    formats: ["uri", "iri", "uri-reference", "iri-reference"],
    fits: (text) => URL.canParse(text),
    stringified: true,
    vague: false,
  },
  /** Base64 with its padding (RFC 4648, 4) and no bits that stand for nothing (3.5): `contentEncoding` only describes. */
  Uint8Array: {
    ...PARSED,
    label: "bytes",
    loc: "bytes",
    library: "asBytes",
    jsonSchema: {
      type: "string",
      contentEncoding: "base64",
      pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$",
    },
    formats: ["byte"],
    fits: (text) => base64Problem(text) === undefined,
    // Bytes are data rather than a name for something, and a `+` in a query is a blank.
    isText: false,
    stringified: false,
    vague: true,
  },
} as const satisfies Readonly<Record<string, ParsedRow>>;

export type ParsedType = keyof typeof PARSED_TYPES;

export function isParsedType(name: string): name is ParsedType {
  return Object.hasOwn(PARSED_TYPES, name);
}

/** The row of a type. */
export function parsedType(type: ParsedType): ParsedRow {
  return PARSED_TYPES[type];
}
