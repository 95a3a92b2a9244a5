/** What a message and an issue's `ctx` say beyond the type. */
export type Context = Readonly<Record<string, unknown>>;

/** Pydantic's messages by type, word for word, so that clients written for FastAPI read them. */
const messages: Readonly<Record<string, string>> = {
  missing: "Field required",
  extra_forbidden: "Extra inputs are not permitted",
  model_attributes_type: "Input should be a valid dictionary or object to extract fields from",
  list_type: "Input should be a valid list",
  tuple_type: "Input should be a valid tuple",
  set_type: "Input should be a valid set",
  dict_type: "Input should be a valid dictionary",
  none_required: "Input should be None",
  string_type: "Input should be a valid string",
  string_too_short: "String should have at least {min_length} character{s}",
  string_too_long: "String should have at most {max_length} character{s}",
  string_pattern_mismatch: "String should match pattern '{pattern}'",
  float_type: "Input should be a valid number",
  float_parsing: "Input should be a valid number, unable to parse string as a number",
  finite_number: "Input should be a finite number",
  int_type: "Input should be a valid integer",
  int_parsing: "Input should be a valid integer, unable to parse string as an integer",
  int_parsing_size: "Unable to parse input string as an integer, exceeded maximum size",
  int_from_float: "Input should be a valid integer, got a number with a fractional part",
  greater_than: "Input should be greater than {gt}",
  greater_than_equal: "Input should be greater than or equal to {ge}",
  less_than: "Input should be less than {lt}",
  less_than_equal: "Input should be less than or equal to {le}",
  multiple_of: "Input should be a multiple of {multiple_of}",
  bool_type: "Input should be a valid boolean",
  bool_parsing: "Input should be a valid boolean, unable to interpret input",
  literal_error: "Input should be {expected}",
  enum: "Input should be {expected}",
  too_short: "{field_type} should have at least {min_length} item{s} after validation, not {actual_length}",
  too_long: "{field_type} should have at most {max_length} item{s} after validation, not {actual_length}",
  unique_items: "List items should be unique",
  union_tag_invalid:
    "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}",
  union_tag_not_found: "Unable to extract tag using discriminator {discriminator}",
  datetime_type: "Input should be a valid datetime",
  datetime_from_date_parsing: "Input should be a valid datetime or date, {error}",
  date_from_datetime_parsing: "Input should be a valid date or datetime, {error}",
  time_parsing: "Input should be in a valid time format, {error}",
  time_delta_parsing: "Input should be a valid duration, {error}",
  uuid_parsing: "Input should be a valid UUID, {error}",
  url_parsing: "Input should be a valid URL, {error}",
  ip_v4_address: "Input is not a valid IPv4 address",
  ip_v6_address: "Input is not a valid IPv6 address",
  value_error: "Value error, {error}",
  email: "value is not a valid email address: {reason}",
};

/** The message of an issue type, filled from its context. */
export function describe(type: string, context: Context | undefined): string {
  const template =
    messages[type === "value_error" && context && "reason" in context ? "email" : type] ?? type;
  if (!context) return template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "s" ? plural(context["min_length"] ?? context["max_length"]) : String(context[name]),
  );
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

function plural(count: unknown): string {
  return count === 1 ? "" : "s";
}
