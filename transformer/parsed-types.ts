import { base64Problem } from "../runtime/contract/base64.js";
import type { JsonSchema } from "../runtime/contract/component.js";
import type { FormatName } from "../runtime/contract/formats.js";
import type { LibraryName } from "./4-generate/library.js";
import type { KindFacts } from "./kind-facts.js";

/**
 * A type that is a text in JSON and something else in the handler, by its TypeScript name. For all readers, these types are one
 * kind, `parsed`, and its row states what is different about each. A new type is a row here and its function in the library.
 */
interface ParsedRow extends KindFacts {
  /** The library's function that converts its text to the value, and the value to its text when encoding. */
  readonly library: LibraryName;
  /** The schema of its text in a document. */
  readonly jsonSchema: JsonSchema;
  /** Its name in the `loc` of a union's problem: pydantic's word, if there is one. */
  readonly loc: string;
  /** Names of `@format` that repeat what the type already says. */
  readonly formats: readonly FormatName[];
  /** Whether a text in the source, a default or an example, is one. The library decides in the end. */
  readonly fits: (text: string) => boolean;
  /** Whether texts with another meaning often match, so that a union tries it after more certain types. */
  readonly vague: boolean;
  /** What a module with such a type calls as it loads, to throw if the platform lacks the type. */
  readonly needs?: LibraryName;
}

/** What all of them have in common. */
const PARSED = { isText: true, isLeaf: true, converted: true, json: ["string"] } as const;

/** Temporal's. They take less than a `Date` does, which comes after them. */
const TEMPORAL = { ...PARSED, stringified: true, vague: false, needs: "needTemporal" } as const;
const DAY = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)";
const DATE = `\\d{4}-${DAY}`;
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?";
const OFFSET = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const ZONE = "\\[[^[\\]]+\\]";
const DURATION =
  "-?P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d{1,9})?S)?)?";
const YEAR_MONTH = "\\d{4}-(?:0[1-9]|1[0-2])";

/** In the order in which a union tries them, except those that are `vague`. */
export const PARSED_TYPES = {
  /** RFC 3339, with an offset. */
  "Temporal.Instant": {
    ...TEMPORAL,
    label: "a Temporal.Instant",
    loc: "datetime",
    library: "asInstant",
    jsonSchema: { type: "string", format: "date-time" },
    formats: ["date-time"],
    fits: dated(`${DATE}T${TIME}${OFFSET}`),
  },
  /** RFC 9557, for which there is no format. */
  "Temporal.ZonedDateTime": {
    ...TEMPORAL,
    label: "a Temporal.ZonedDateTime",
    loc: "datetime",
    library: "asZonedDateTime",
    jsonSchema: {
      type: "string",
      pattern: `^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)${ZONE}$`,
    },
    formats: [],
    fits: dated(`${DATE}T${TIME}${OFFSET}${ZONE}`),
  },
  /** OpenAPI's registry of formats has it, and `time-local`: JSON Schema's own ask for an offset. */
  "Temporal.PlainDateTime": {
    ...TEMPORAL,
    label: "a Temporal.PlainDateTime",
    loc: "datetime",
    library: "asPlainDateTime",
    jsonSchema: { type: "string", format: "date-time-local" },
    formats: [],
    fits: dated(`${DATE}T${TIME}`),
  },
  "Temporal.PlainDate": {
    ...TEMPORAL,
    label: "a Temporal.PlainDate",
    loc: "date",
    library: "asPlainDate",
    jsonSchema: { type: "string", format: "date" },
    formats: ["date"],
    fits: dated(DATE),
  },
  "Temporal.PlainTime": {
    ...TEMPORAL,
    label: "a Temporal.PlainTime",
    loc: "time",
    library: "asPlainTime",
    jsonSchema: { type: "string", format: "time-local" },
    formats: ["time"],
    fits: matching(TIME),
  },
  "Temporal.PlainYearMonth": {
    ...TEMPORAL,
    label: "a Temporal.PlainYearMonth",
    loc: "year_month",
    library: "asPlainYearMonth",
    jsonSchema: { type: "string", pattern: `^${YEAR_MONTH}$` },
    formats: [],
    fits: matching(YEAR_MONTH),
  },
  "Temporal.PlainMonthDay": {
    ...TEMPORAL,
    label: "a Temporal.PlainMonthDay",
    loc: "month_day",
    library: "asPlainMonthDay",
    jsonSchema: { type: "string", pattern: `^${DAY}$` },
    formats: [],
    fits: matching(DAY),
  },
  /** Written as ISO 8601-2 has it, with a sign and fractions of a second where RFC 3339 has none. */
  "Temporal.Duration": {
    ...TEMPORAL,
    label: "a Temporal.Duration",
    loc: "timedelta",
    library: "asDuration",
    jsonSchema: { type: "string", format: "duration" },
    formats: ["duration"],
    fits: matching(DURATION),
  },
  /** ISO 8601. */
  Date: {
    ...PARSED,
    label: "a Date",
    loc: "datetime",
    library: "asDate",
    jsonSchema: { type: "string", format: "date-time" },
    formats: ["date-time"],
    fits: (text) => beginsWithDay(text) && !Number.isNaN(Date.parse(text)),
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

function matching(source: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${source})$`);
  return (text) => whole.test(text);
}

/** The same of what begins with a date, which is one of the calendar: 2026 has no 29 February. */
function dated(source: string): (text: string) => boolean {
  const matches = matching(source);
  return (text) => matches(text) && beginsWithDay(text);
}

/** `Date` itself continues counting: its 30 February is 2 March. */
function beginsWithDay(text: string): boolean {
  const date = text.slice(0, 10);
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}

/** The row of a type. */
export function parsedType(type: ParsedType): ParsedRow {
  return PARSED_TYPES[type];
}
