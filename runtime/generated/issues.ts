import type { Issue, IssueList } from "../contract/issue.js";
import type { IssueType } from "../contract/issue-types.js";
import type { FormView, RequestView } from "../contract/request-view.js";
import { ISSUE_LIMIT } from "../contract/validation-error.js";
import { excerptText } from "./excerpt.js";
import {
  type Delimiters,
  type Found,
  finish,
  type Key,
  locOf,
  plain,
  type Source,
  sent,
  shownInput,
  type Told,
  UNKNOWN,
} from "./found.js";
import { expecting, expectingFlags, type Kind, kinds, quote, reworded } from "./messages.js";
import type { TextTest } from "./patterns.js";
import type { Concealed } from "./redact.js";
import { Taken } from "./taken.js";
import { Trials } from "./trials.js";
import { noBoolean, noInteger, noNumber } from "./wrong-kind.js";

/**
 * What generated code found wrong. Nothing is allocated before the first issue, and neither messages nor `loc` are made before
 * `issues` is read, because unions try their members and discard their issues. Issues and their steps are linked lists, because
 * growing arrays would be half of the cost of an issue.
 *
 * The methods that name a type take `(value, key)`. An absent value is recorded as `missing`; the caller of `within` adds its
 * parent as the input. The methods that name a constraint take `(value, limit, key)`.
 */
export class Issues implements IssueList {
  /** The number of all issues, including those that are not kept. */
  count = 0;
  structural = 0;
  /** The direction: values go to the handler unless `encoding` was called. */
  encodes = false;
  /** Whether constraints are ignored, so that only a wrong structure is an issue. */
  lenient = false;
  /** Whether someone else may have the decoded value, so that the result must not share any part of it. */
  copies = false;
  #trials: Trials | undefined;
  #last: Found | undefined;
  #concealed: Concealed | undefined;
  #placed = 0;
  /** How many are kept: the first ones, up to the limit. */
  #kept = 0;
  readonly #most: number;
  /** `#most`; or, while a member of a union is tried, that many more than there were. */
  #limit: number;

  /** @param most the number of issues that are kept, after which no more are looked for. */
  constructor(most = ISSUE_LIMIT) {
    this.#most = most;
    this.#limit = most;
  }

  /**
   * Returns a list to decode with: the last one that was released, or a new one. Its user has it exclusively. If decoding throws,
   * it is not given back.
   */
  static unused(most = ISSUE_LIMIT): Issues {
    const issues = spare;
    if (!issues || issues.#most !== most) return new Issues(most);
    spare = undefined;
    return issues;
  }

  /**
   * Gives the list back for reuse, unless it contains an issue or has been configured.
   * @returns whether it did.
   */
  release(): boolean {
    if (this.count > 0 || this.encodes || this.#concealed !== undefined) return false;
    this.copies = false;
    spare = this;
    return true;
  }

  get issues(): readonly Issue[] {
    const issues = new Array<Issue>(this.#kept);
    let found = this.#last;
    for (let i = this.#kept - 1; found; i--, found = found.previous) {
      issues[i] = finish(found, this.#concealed, this.encodes);
    }
    return issues;
  }

  /** Whether enough is wrong. Never true while encoding, since a value may be sent although it breaks a constraint. */
  get full(): boolean {
    return this.count >= this.#limit && !this.encodes;
  }

  /**
   * Loops over lists call this before each item, and end if it is true. That counts as an issue: a custom check or a dependency
   * would otherwise take the items that were not checked as valid.
   */
  stops(): boolean {
    if (!this.full) return false;
    this.count++;
    return true;
  }

  /** The memory of the unions that are being tried. */
  get trials(): Trials {
    this.#trials ??= new Trials();
    return this.#trials;
  }

  /** From now on values are encoded. With `lenient`, they may break constraints. */
  encoding(lenient = false): this {
    this.encodes = true;
    this.lenient = lenient;
    return this;
  }

  /** Declares that someone else has the value: parts that do not change, such as an array of strings, are copied, too. */
  copying(): this {
    this.copies = true;
    return this;
  }

  /**
   * Returns a function that shows the input of an issue that is found after decoding, like that of an issue in the list. It uses
   * the names that are concealed now, since another request may soon use the list.
   */
  showing(): (type: IssueType, loc: Issue["loc"], input: unknown) => unknown {
    const concealed = this.#concealed;
    return (type, loc, input) => shownInput(type, loc, input, concealed, false);
  }

  /**
   * Declares the names of secrets, of values that contain a secret, and of values without. If one of the first two may occur, an
   * issue shows only values of the last kind. The names of a dependency are added to those of the handler.
   */
  conceal(secret: readonly string[], holding: readonly string[], open: readonly string[]): this {
    const { secret: s, holding: h, open: o } = this.#concealed ?? { secret: [], holding: [], open: [] };
    this.#concealed = {
      secret: new Set([...s, ...secret]),
      holding: new Set([...h, ...holding]),
      open: new Set([...o, ...open]),
    };
    return this;
  }

  /**
   * Declares that the issues since `start` are about the contents of the value at `key`: puts `key` in front of their `loc`, and
   * sets `parent`, the value, as the input of anything missing in it.
   */
  within(start: number, key: Key, parent?: unknown): void {
    // A separate function: this one is small enough for V8 to inline at the end of every object.
    if (this.count !== start) this.#enclose(start, key, parent);
  }

  /**
   * Sets the source of the issues that have none yet: `path`, `query` … If the request or its form is given, a value that was
   * converted before it was refused is quoted as it was sent.
   */
  from(source: Source | "body", request?: RequestView | FormView, delimiters: Delimiters = {}): void {
    if (this.count === this.#placed) return;
    if (request) {
      let found = this.#last;
      for (let i = this.#kept - 1; found && i >= this.#placed; i--, found = found.previous) {
        found.input = sent(found.input, locOf(found), source, request, delimiters);
      }
    }
    this.within(this.#placed, source);
    this.#placed = this.count;
  }

  /** Declares that all issues so far have their source: the decoder of a whole body has named it. */
  settle(): void {
    this.#placed = this.count;
  }

  /**
   * Decodes a value as a member of a union. Its issues are counted from zero, because members are compared by their issues, no
   * matter how many there were before.
   */
  attempt(decode: (value: unknown, issues: Issues, key: Key) => unknown, value: unknown, key: Key): unknown {
    const limit = this.#limit;
    // If issues have already been left out, no later ones may be kept.
    if (this.count === this.#kept) this.#limit = this.count + this.#most;
    const decoded = decode(value, this, key);
    this.#limit = limit;
    return decoded;
  }

  /** Removes the issues since `start`, as if nothing had been tried. `give` puts them back. */
  take(start: number, structural: number): Taken {
    const found: Found[] = [];
    for (; this.#kept > start; this.#kept--) {
      if (this.#last) found.push(this.#last);
      this.#last = this.#last?.previous;
    }
    const taken = new Taken(found.reverse(), this.count - start, this.structural - structural);
    this.count = start;
    this.structural = structural;
    return taken;
  }

  give({ found, count, structural }: Taken): void {
    for (const each of found) this.#keep(each);
    this.count += count - found.length;
    this.structural += structural;
  }

  /** Applies the words of `messages` to the issues since `start` that are about the value itself, not its contents. */
  say(start: number, messages: Readonly<Record<string, string>>): void {
    let found = this.#last;
    for (let i = this.#kept; found && i > start; i--, found = found.previous) {
      if (found.depth > 0) continue;
      const { context } = found;
      const pattern = typeof context === "object" ? context["pattern"] : undefined;
      found.kind = reworded(found.kind, pattern, messages) ?? found.kind;
    }
  }

  // The wrong type

  string(value: unknown, key?: Key): void {
    this.#wrong(kinds.string_type, value, key);
  }
  number(value: unknown, key?: Key): void {
    this.#wrong(noNumber(value), value, key);
  }
  int(value: unknown, key?: Key): void {
    const kind = noInteger(value);
    if (kind) this.#wrong(kind, value, key);
    else if (Number(value) > 0)
      this.#wrong(kinds.less_than_equal, value, key, { le: Number.MAX_SAFE_INTEGER });
    else this.#wrong(kinds.greater_than_equal, value, key, { ge: Number.MIN_SAFE_INTEGER });
  }
  /** A whole number that a JSON number cannot hold exactly; a string of digits would be accepted. */
  inexact(value: unknown, key?: Key): void {
    this.#wrong(kinds.int_inexact, value, key);
  }
  boolean(value: unknown, key?: Key): void {
    this.#wrong(noBoolean(value), value, key);
  }
  null(value: unknown, key?: Key): void {
    this.#wrong(kinds.none_required, value, key);
  }
  literal(value: unknown, key: Key, values: readonly unknown[]): void {
    this.#wrong(kinds.literal_error, value, key, expecting(values));
  }
  enumeration(value: unknown, key: Key, values: readonly unknown[]): void {
    this.#wrong(kinds.enum, value, key, expecting(values));
  }
  /** A value with bits other than those of an enum's flags. */
  flags(value: unknown, bits: number, key?: Key): void {
    if (!Number.isSafeInteger(value)) this.int(value, key);
    else this.#wrong(kinds.enum, value, key, expectingFlags(bits));
  }
  /** `error` says what is wrong with a string that should be a date. */
  date(value: unknown, key?: Key, error?: string): void {
    if (error === undefined) this.#wrong(kinds.datetime_type, value, key);
    else this.#wrong(kinds.datetime_from_date_parsing, value, key, { error });
  }
  /** `error` says what is wrong with a string that should be base64. */
  bytes(value: unknown, key?: Key, error?: string): void {
    if (error === undefined) this.#wrong(kinds.bytes_type, value, key);
    else this.#wrong(kinds.bytes_invalid_encoding, value, key, { encoding: "base64", encoding_error: error });
  }
  /** `error` says what is wrong with a string that should be a URL. */
  url(value: unknown, key?: Key, error?: string): void {
    if (error === undefined) this.#wrong(kinds.url_type, value, key);
    else this.#wrong(kinds.url_parsing, value, key, { error });
  }
  /** For a type that defines its kinds of issues next to its decoder. */
  unlike<T extends IssueType>(kind: Kind<T>, value: unknown, key?: Key, context?: Told<T>): void {
    this.#wrong(kind, value, key, context);
  }
  object(value: unknown, key?: Key): void {
    this.#wrong(kinds.model_attributes_type, value, key);
  }
  list(value: unknown, key?: Key): void {
    this.#wrong(kinds.list_type, value, key);
  }
  tuple(value: unknown, key?: Key): void {
    this.#wrong(kinds.tuple_type, value, key);
  }
  set(value: unknown, key?: Key): void {
    this.#wrong(kinds.set_type, value, key);
  }
  map(value: unknown, key?: Key): void {
    this.#wrong(kinds.dict_type, value, key);
  }
  missing(key?: Key): void {
    this.#wrong(kinds.missing, undefined, key);
  }
  never(value: unknown, key?: Key): void {
    this.#wrong(kinds.value_error, value, key, { error: "no value is allowed here" });
  }
  /** A value whose tag belongs to no member of a discriminated union. */
  tag(value: unknown, key: Key, property: string, tags: readonly unknown[]): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.object(value, key);
      return;
    }
    const discriminator = quote(property);
    const tag: unknown = Object.hasOwn(value, property) ? Reflect.get(value, property) : undefined;
    if (tag === undefined) this.#wrong(kinds.union_tag_not_found, value, key, { discriminator });
    else {
      const context = {
        discriminator,
        tag: excerptText(String(tag)),
        expected_tags: tags.map(quote).join(", "),
      };
      this.#wrong(kinds.union_tag_invalid, value, key, context);
    }
  }

  // A broken constraint

  atLeast(value: unknown, limit: number | bigint, key?: Key): void {
    this.#broken(kinds.greater_than_equal, value, key, { ge: plain(limit) });
  }
  above(value: unknown, limit: number | bigint, key?: Key): void {
    this.#broken(kinds.greater_than, value, key, { gt: plain(limit) });
  }
  atMost(value: unknown, limit: number | bigint, key?: Key): void {
    this.#broken(kinds.less_than_equal, value, key, { le: plain(limit) });
  }
  below(value: unknown, limit: number | bigint, key?: Key): void {
    this.#broken(kinds.less_than, value, key, { lt: plain(limit) });
  }
  multipleOf(value: unknown, step: number | bigint, key?: Key): void {
    this.#broken(kinds.multiple_of, value, key, { multiple_of: plain(step) });
  }
  tooShort(value: string, limit: number, key?: Key): void {
    this.#broken(kinds.string_too_short, value, key, { min_length: limit });
  }
  tooLong(value: string, limit: number, key?: Key): void {
    this.#broken(kinds.string_too_long, value, key, { max_length: limit });
  }
  pattern(value: string, pattern: TextTest, key?: Key): void {
    this.#broken(kinds.string_pattern_mismatch, value, key, { pattern: pattern.source });
  }
  format<T extends IssueType>(value: unknown, kind: Kind<T>, explain: Told<T>, key?: Key): void {
    this.#broken(kind, value, key, explain);
  }
  tooFew(value: unknown, kind: string, limit: number, actual: number, key?: Key): void {
    this.#broken(kinds.too_short, value, key, { field_type: kind, min_length: limit, actual_length: actual });
  }
  tooMany(value: unknown, kind: string, limit: number, actual: number, key?: Key): void {
    this.#broken(kinds.too_long, value, key, { field_type: kind, max_length: limit, actual_length: actual });
  }
  repeated(value: unknown, key?: Key): void {
    this.#broken(kinds.unique_items, value, key, undefined);
  }
  /** `error` is a reason, or the entire message if `whole`. */
  custom(value: unknown, key: Key, error: string, whole = false): void {
    const { type } = kinds.value_error;
    this.#broken(whole ? { type, message: error } : kinds.value_error, value, key, { error });
  }
  /** Not structural: the refused property was not copied. */
  extra(value: unknown, key: Key): void {
    this.#broken(kinds.extra_forbidden, value, key, undefined);
  }

  #wrong<T extends IssueType>(kind: Kind<T>, value: unknown, key: Key, context?: Told<T>): void {
    this.structural++;
    if (value === undefined) this.#broken(kinds.missing, UNKNOWN, key, undefined);
    else this.#broken(kind, value, key, context);
  }

  #enclose(start: number, key: Key, parent: unknown): void {
    let found = this.#last;
    for (let i = this.#kept; found && i > start; i--, found = found.previous) {
      if (parent !== undefined && found.input === UNKNOWN) found.input = parent;
      if (key === undefined) continue;
      found.steps = { key, next: found.steps };
      found.depth++;
    }
  }

  #broken<T extends IssueType>(kind: Kind<T>, input: unknown, key: Key, context: Told<T>): void {
    this.#keep({ previous: undefined, kind, key, input, context, steps: undefined, depth: 0 });
  }

  #keep(found: Found): void {
    if (this.count++ >= this.#limit) return;
    found.previous = this.#last;
    this.#last = found;
    this.#kept++;
  }
}

/** Making a list and the memory of its unions took 8 of the 26 ns that a decoded value costs in addition to its own decoding. */
let spare: Issues | undefined;
