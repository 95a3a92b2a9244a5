import type { Issue } from "./issue.js";

/** A bound of a number. It is a text if a `bigint` has more digits than JSON's numbers can represent. */
type Bound = number | string;

/** `error` is a reason, in English. */
type Reason = { readonly error: string };

/** The values that are allowed. */
type Expected = {
  /** In English: `'a', 'b' or 'c'`. */
  readonly expected: string;
  /** The same as a list. For an enum of flags, its single bits. Not sent. */
  readonly values: readonly unknown[];
};

/**
 * Every type of issue that a value can have, with its `ctx`: everything that a message in another language needs.
 * @example const context: IssueContexts["string_too_short"] = { min_length: 1 };
 */
export interface IssueContexts {
  missing: undefined;
  extra_forbidden: undefined;
  model_attributes_type: undefined;
  list_type: undefined;
  tuple_type: undefined;
  set_type: undefined;
  dict_type: undefined;
  none_required: undefined;
  string_type: undefined;
  /** In characters. */
  string_too_short: { readonly min_length: number };
  string_too_long: { readonly max_length: number };
  /** A regular expression, as written between slashes. */
  string_pattern_mismatch: { readonly pattern: string };
  float_type: undefined;
  float_parsing: undefined;
  finite_number: undefined;
  int_type: undefined;
  int_parsing: undefined;
  int_parsing_size: undefined;
  int_from_float: undefined;
  greater_than: { readonly gt: Bound };
  greater_than_equal: { readonly ge: Bound };
  less_than: { readonly lt: Bound };
  less_than_equal: { readonly le: Bound };
  multiple_of: { readonly multiple_of: Bound };
  bool_type: undefined;
  bool_parsing: undefined;
  literal_error: Expected;
  enum: Expected;
  /** `field_type` is `List`, `Set`, `Dictionary` …; lengths are numbers of items. */
  too_short: { readonly field_type: string; readonly min_length: number; readonly actual_length: number };
  too_long: { readonly field_type: string; readonly max_length: number; readonly actual_length: number };
  unique_items: undefined;
  /** `discriminator` and `expected_tags` are quoted: `'kind'`, `'cat', 'dog'`. */
  union_tag_invalid: {
    readonly discriminator: string;
    readonly tag: string;
    readonly expected_tags: string;
  };
  union_tag_not_found: { readonly discriminator: string };
  datetime_type: undefined;
  datetime_from_date_parsing: Reason;
  timezone_aware: undefined;
  timezone_naive: undefined;
  date_type: undefined;
  date_from_datetime_parsing: Reason;
  time_type: undefined;
  time_parsing: Reason;
  time_delta_type: undefined;
  time_delta_parsing: Reason;
  bytes_type: undefined;
  bytes_invalid_encoding: { readonly encoding: string; readonly encoding_error: string };
  uuid_parsing: Reason;
  url_type: undefined;
  url_parsing: Reason;
  ip_v4_address: undefined;
  ip_v6_address: undefined;
  /** Everything that has no type of its own: a format, a custom check (`error`), an email address (`reason`). */
  value_error: { readonly error?: string; readonly reason?: string } | undefined;
  /** The text is not JSON. */
  json_invalid: Reason;
  /** The value is nested too deeply. */
  recursion_loop: undefined;
}

/**
 * The types of issues that Countersign itself creates.
 * @example const types: IssueType[] = ["missing", "string_too_short"];
 */
export type IssueType = keyof IssueContexts;

/**
 * Issues of these types. If `type` is known, so is `ctx`.
 * @example const tooShort = (issue: KnownIssue<"string_too_short">): string => `At least ${issue.ctx.min_length} characters`;
 */
export type KnownIssue<Type extends IssueType = IssueType> = {
  [T in Type]: Omit<Issue, "type" | "ctx"> & { readonly type: T; readonly ctx: IssueContexts[T] };
}[Type];
