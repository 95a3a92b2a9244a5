import type { IssueContexts, IssueType } from "../contract/issue-types.js";

/** What a message and an issue's `ctx` contain in addition to the type. */
export type Context = Readonly<Record<string, unknown>>;

/** Replaces a reason that could quote a secret. */
export const CONCEALED = "a secret is not explained";

/** Used if a function of the project or a library gives no reason, or one that could quote a secret. */
export const UNKNOWN_REASON = "the value is not valid";

/** A type of issue and its message. */
export interface Kind<Type extends IssueType = IssueType> {
  readonly type: Type;
  readonly message: string | ((context: Context) => string);
}

/**
 * Pydantic's messages by type, word for word, so that clients written for FastAPI understand them. Rows are passed around as
 * objects: a lookup by type would take a tenth of the time of an issue.
 */
export const kinds = {
  missing: kind("missing", "Field required"),
  extra_forbidden: kind("extra_forbidden", "Extra inputs are not permitted"),
  model_attributes_type: kind(
    "model_attributes_type",
    "Input should be a valid dictionary or object to extract fields from",
  ),
  list_type: kind("list_type", "Input should be a valid list"),
  tuple_type: kind("tuple_type", "Input should be a valid tuple"),
  set_type: kind("set_type", "Input should be a valid set"),
  dict_type: kind("dict_type", "Input should be a valid dictionary"),
  none_required: kind("none_required", "Input should be None"),
  string_type: kind("string_type", "Input should be a valid string"),
  string_too_short: kind(
    "string_too_short",
    (c) => `String should have at least ${count(c.min_length, "character")}`,
  ),
  string_too_long: kind(
    "string_too_long",
    (c) => `String should have at most ${count(c.max_length, "character")}`,
  ),
  string_pattern_mismatch: kind(
    "string_pattern_mismatch",
    (c) => `String should match pattern '${c.pattern}'`,
  ),
  float_type: kind("float_type", "Input should be a valid number"),
  float_parsing: kind("float_parsing", "Input should be a valid number, unable to parse string as a number"),
  finite_number: kind("finite_number", "Input should be a finite number"),
  int_type: kind("int_type", "Input should be a valid integer"),
  int_parsing: kind("int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
  // JSON numbers are read as binary ones, so the digits that were sent are no longer known.
  int_inexact: kind(
    "int_parsing_size",
    "Input should be a string of digits, because a number of this size loses some of them",
  ),
  int_from_float: kind(
    "int_from_float",
    "Input should be a valid integer, got a number with a fractional part",
  ),
  greater_than: kind("greater_than", (c) => `Input should be greater than ${c.gt}`),
  greater_than_equal: kind("greater_than_equal", (c) => `Input should be greater than or equal to ${c.ge}`),
  less_than: kind("less_than", (c) => `Input should be less than ${c.lt}`),
  less_than_equal: kind("less_than_equal", (c) => `Input should be less than or equal to ${c.le}`),
  multiple_of: kind("multiple_of", (c) => `Input should be a multiple of ${c.multiple_of}`),
  bool_type: kind("bool_type", "Input should be a valid boolean"),
  bool_parsing: kind("bool_parsing", "Input should be a valid boolean, unable to interpret input"),
  literal_error: kind("literal_error", (c) => `Input should be ${c.expected}`),
  enum: kind("enum", (c) => `Input should be ${c.expected}`),
  too_short: kind(
    "too_short",
    (c) =>
      `${c.field_type} should have at least ${count(c.min_length, "item")} after validation, not ${c.actual_length}`,
  ),
  too_long: kind(
    "too_long",
    (c) =>
      `${c.field_type} should have at most ${count(c.max_length, "item")} after validation, not ${c.actual_length}`,
  ),
  unique_items: kind("unique_items", "List items should be unique"),
  union_tag_invalid: kind(
    "union_tag_invalid",
    (c) =>
      `Input tag '${c.tag}' found using ${c.discriminator} does not match any of the expected tags: ${c.expected_tags}`,
  ),
  union_tag_not_found: kind(
    "union_tag_not_found",
    (c) => `Unable to extract tag using discriminator ${c.discriminator}`,
  ),
  datetime_type: kind("datetime_type", "Input should be a valid datetime"),
  datetime_from_date_parsing: kind(
    "datetime_from_date_parsing",
    (c) => `Input should be a valid datetime or date, ${c.error}`,
  ),
  timezone_aware: kind("timezone_aware", "Input should have timezone info"),
  date_from_datetime_parsing: kind(
    "date_from_datetime_parsing",
    (c) => `Input should be a valid date or datetime, ${c.error}`,
  ),
  time_parsing: kind("time_parsing", (c) => `Input should be in a valid time format, ${c.error}`),
  time_delta_parsing: kind("time_delta_parsing", (c) => `Input should be a valid timedelta, ${c.error}`),
  bytes_type: kind("bytes_type", "Input should be a valid bytes"),
  bytes_invalid_encoding: kind(
    "bytes_invalid_encoding",
    (c) => `Data should be valid ${c.encoding}: ${c.encoding_error}`,
  ),
  uuid_parsing: kind("uuid_parsing", (c) => `Input should be a valid UUID, ${c.error}`),
  url_type: kind("url_type", "URL input should be a string or URL"),
  url_parsing: kind("url_parsing", (c) => `Input should be a valid URL, ${c.error}`),
  ip_v4_address: kind("ip_v4_address", "Input is not a valid IPv4 address"),
  ip_v6_address: kind("ip_v6_address", "Input is not a valid IPv6 address"),
  // The only value error that FastAPI's users see is that of email-validator, which gives a reason.
  value_error: kind("value_error", (c) =>
    c.reason !== undefined ? `value is not a valid email address: ${c.reason}` : `Value error, ${c.error}`,
  ),
};

/** The keyword that a type of issue is about. A type that is not listed is a wrong type, or not about a constraint. */
const KEYWORDS: Readonly<Record<string, string>> = {
  string_too_short: "minLength",
  string_too_long: "maxLength",
  string_pattern_mismatch: "pattern",
  greater_than_equal: "minimum",
  less_than_equal: "maximum",
  greater_than: "exclusiveMinimum",
  less_than: "exclusiveMaximum",
  multiple_of: "multipleOf",
  too_short: "minItems",
  too_long: "maxItems",
  unique_items: "uniqueItems",
  ...Object.fromEntries(
    [
      ...["value_error", "uuid_parsing", "url_parsing", "ip_v4_address", "ip_v6_address", "time_parsing"],
      ...["datetime_from_date_parsing", "timezone_aware", "date_from_datetime_parsing", "time_delta_parsing"],
      "bytes_invalid_encoding",
    ].map((type) => [type, "format"]),
  ),
  ...Object.fromEntries(
    [
      ...["int_type", "int_parsing", "int_parsing_size", "int_from_float"],
      ...["float_type", "float_parsing", "finite_number"],
    ].map((type) => [type, "type"]),
  ),
};

/** The same type of issue with the words that `messages` has for its constraint, if any. */
export function reworded(
  kind: Kind,
  pattern: unknown,
  messages: Readonly<Record<string, string>>,
): Kind | undefined {
  const keyword = KEYWORDS[kind.type] ?? "";
  const message = messages[keyword] ?? (keyword === "pattern" ? messages[`pattern ${pattern}`] : undefined);
  return message === undefined ? undefined : { type: kind.type, message };
}

/** The words of a function of the project. */
export const told = kind("value_error", (c) =>
  c.error === CONCEALED ? `Value error, ${CONCEALED}` : `${c.error}`,
);

const NOTHING: Context = {};

/** The message of an issue, filled from its context. */
export function describe({ message }: Kind, context: Context | undefined): string {
  return typeof message === "string" ? message : message(context ?? NOTHING);
}

/** `'a', 'b' or 'c'`. */
export function list(values: readonly unknown[]): string {
  const quoted = values.map(quote);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** A string in single quotes, anything else as it is. */
export function quote(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}

function count(n: unknown, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

export function kind<Type extends IssueType>(
  type: Type,
  message: string | ((context: NonNullable<IssueContexts[Type]>) => string),
): Kind<Type> {
  return { type, message: message as Kind["message"] };
}

/**
 * The context of a value that is not one of those allowed. The code that words a message sees them one by one; JSON does not
 * contain them.
 */
class Expecting {
  readonly [name: string]: unknown;
  readonly expected: string;
  readonly #values: readonly unknown[];

  constructor(expected: string, values: readonly unknown[]) {
    this.expected = expected;
    this.#values = values;
  }

  get values(): readonly unknown[] {
    return this.#values;
  }
}

export function expecting(values: readonly unknown[]): Expecting {
  return new Expecting(list(values), values);
}

/** @param bits all bits that may be set. */
export function expectingFlags(bits: number): Expecting {
  const digits = [...bits.toString(2)].reverse();
  const flags = digits.flatMap((digit, i) => (digit === "1" ? [2 ** i] : []));
  return new Expecting(`a combination of ${flags.slice(0, -1).join(", ")} and ${flags.at(-1)}`, flags);
}
