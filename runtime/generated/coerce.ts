import type { Delimiter, FormValue, FormView, RequestView } from "../contract/request-view.js";
import { isObject } from "./record.js";

/**
 * From the strings of a path, query, header or cookie to what JSON would have said. What does not fit is passed
 * on as it is, for the decoder to refuse.
 */

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const INTEGER = /^-?(?:0|[1-9]\d*)(?:\.0+)?$/;
const TRUE = /^(?:1|true|on|yes|y|t)$/i;
const FALSE = /^(?:0|false|off|no|n|f)$/i;

/** A JSON number literal as a number. */
export function numeric(v: unknown): unknown {
  return typeof v === "string" && NUMBER.test(v) ? Number(v) : v;
}

/** A JSON number literal without a fraction as a number; `4.2` stays a string, which no integer parser takes. */
export function integer(v: unknown): unknown {
  if (typeof v !== "string") return v;
  const whole = digits(v);
  if (whole >= 0) return whole;
  return INTEGER.test(v) ? Number(v) : v;
}

/**
 * Most integers are a few digits, which take a tenth of the time of a regular expression and `Number`.
 * @returns -1 for all else: signs, fractions, zeros in front, and more digits than are exact.
 */
function digits(v: string): number {
  if (v.length === 0 || v.length > 15 || (v.length > 1 && v.charCodeAt(0) === ZERO)) return -1;
  let whole = 0;
  for (let at = 0; at < v.length; at++) {
    const digit = v.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    whole = whole * 10 + digit;
  }
  return whole;
}

const ZERO = 48;

/** FastAPI's words for true and false. */
export function truth(v: unknown): unknown {
  if (v === "true") return true;
  if (v === "false") return false;
  if (typeof v !== "string") return v;
  return TRUE.test(v) ? true : FALSE.test(v) ? false : v;
}

/** The literal that is written like this. */
export function matching(v: unknown, values: readonly unknown[]): unknown {
  if (typeof v !== "string" || values.includes(v)) return v;
  const found = values.findIndex((value) => String(value) === v);
  return found < 0 ? v : values[found];
}

/** A list that was sent: one without members was not. */
export function some<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** One key of a body that holds several values. */
export function member(body: unknown, name: string): unknown {
  return isObject(body) && Object.hasOwn(body, name) ? body[name] : undefined;
}

/**
 * The parameters of a spread object that were sent, by their names on the wire. `lists` are read whole.
 * @param others read by somebody else. Where they are given, names that nobody asked for are there too, to be refused.
 * @param delimiter what separates the members of lists that are one value.
 */
export function given(
  r: RequestView & FormView,
  source: Source,
  names: readonly string[],
  lists: readonly string[],
  others?: readonly string[],
  delimiter?: Delimiter,
): Record<string, unknown> {
  const found: Record<string, unknown> = Object.create(null);
  for (const name of names) {
    const value = source === "header" ? r.header(name.toLowerCase()) : r[source](name);
    if (value !== undefined) found[name] = value;
  }
  for (const name of lists) {
    const values = delimiter ? r.queryList(name, delimiter) : many(r, source, name);
    if (values) found[name] = values;
  }
  // Every request has headers that nobody asked for. A name that was sent is refused, whatever its value.
  if (others && source !== "header") {
    const { queryNames, cookieNames, formNames } = r;
    const all = { query: queryNames, cookie: cookieNames, form: formNames }[source].call(r);
    for (const name of all) {
      const isOwn = names.includes(name) || lists.includes(name);
      if (!isOwn && !isRead(name, source, others, r)) found[name] = r[source](name) ?? "";
    }
  }
  return found;
}

/**
 * By the handler's other parameters, and by dependencies and guards, which this module may not know. Forms are read by the
 * operation alone. Of an object whose properties have names of their own, `filter[` is the name.
 */
function isRead(name: string, source: Source, others: readonly string[], r: RequestView): boolean {
  const all = source === "query" || source === "cookie" ? r.namesRead(source) : undefined;
  const bracket = name.indexOf("[") + 1;
  return [name, name.slice(0, bracket)].some((each) => others.includes(each) || all?.has(each));
}

/** `r` is the request, or of a form its fields. */
type Source = "query" | "header" | "cookie" | "form";

function many(r: RequestView & FormView, source: Source, name: string): readonly FormValue[] | undefined {
  if (source === "query") return some(r.queryAll(name));
  if (source === "form") return some(r.formAll(name));
  if (source === "header") return some(r.headerAll(name.toLowerCase()));
  const value = r.cookie(name);
  return value === undefined ? undefined : [value];
}

/** A body of `null`, for a type without it, is no body. */
export function present(body: unknown): unknown {
  return body ?? undefined;
}
