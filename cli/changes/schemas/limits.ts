import type { Members } from "../../../runtime/contract/members.js";
import { note, type Place } from "../site.js";
import { typeOf } from "./alternatives.js";
import { shown } from "./shown.js";

/** Keywords that count something, and their defaults. */
const COUNTS: readonly (readonly [string, number])[] = [
  ["minLength", 0],
  ["minItems", 0],
  ["minProperties", 0],
  ["maxLength", Number.POSITIVE_INFINITY],
  ["maxItems", Number.POSITIVE_INFINITY],
  ["maxProperties", Number.POSITIVE_INFINITY],
];

/** Compares limits of numbers, lengths and counts. */
export function compareLimits(base: Members, revision: Members, place: Place): void {
  for (const [keyword, none] of COUNTS) {
    const [from, to] = [base, revision].map((schema) => numberAt(schema, keyword) ?? none);
    if (from === to || from === undefined || to === undefined) continue;
    const isNarrower = none === 0 ? to > from : to < from;
    noteLimit(place, keyword, isNarrower, base[keyword], revision[keyword]);
  }
  compareBound("minimum", "exclusiveMinimum", 1, base, revision, place);
  compareBound("maximum", "exclusiveMaximum", -1, base, revision, place);
  compareMultiples(base["multipleOf"], revision["multipleOf"], place);
  const [unique, uniqueNow] = [base, revision].map(({ uniqueItems }) => uniqueItems === true);
  if (unique !== uniqueNow) noteLimit(place, "uniqueItems", uniqueNow === true, unique, uniqueNow);
}

function compareBound(
  inclusive: string,
  exclusive: string,
  sign: 1 | -1,
  base: Members,
  revision: Members,
  place: Place,
): void {
  const [from, to] = [base, revision].map((schema) => boundOf(schema, inclusive, exclusive, sign));
  const difference = compareBounds(from, to, sign);
  if (difference !== 0) noteLimit(place, inclusive, difference < 0, from?.shown, to?.shown);
}

interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
  readonly shown: number | string;
}

/** The tighter of two bounds. In OpenAPI 3.0, `exclusiveMinimum: true` is next to `minimum`. */
function boundOf(schema: Members, inclusive: string, exclusive: string, sign: 1 | -1): Bound | undefined {
  const open = schema[exclusive];
  const value = numberAt(schema, inclusive);
  const bounds = [
    bound(value, open === true, schema, sign),
    bound(numberAt(schema, exclusive), true, schema, sign),
  ].filter((one) => one !== undefined);
  return bounds.toSorted((a, b) => compareBounds(a, b, sign))[0];
}

/** For integers, more than 0 means at least 1. JSON parsers do not keep integers outside the safe range (RFC 8259, 6). */
function bound(
  value: number | undefined,
  isExclusive: boolean,
  schema: Members,
  sign: 1 | -1,
): Bound | undefined {
  if (value === undefined) return undefined;
  if (typeOf(schema) !== "integer")
    return { value, isExclusive, shown: isExclusive ? `${sign > 0 ? ">" : "<"} ${value}` : value };
  const whole = isExclusive ? (sign > 0 ? Math.floor(value) + 1 : Math.ceil(value) - 1) : value;
  if (whole * sign <= -Number.MAX_SAFE_INTEGER) return undefined;
  return { value: whole, isExclusive: false, shown: whole };
}

/** Less than 0 if the second bound allows less. */
function compareBounds(from: Bound | undefined, to: Bound | undefined, sign: 1 | -1): number {
  if (!from || !to) return Number(!to) - Number(!from);
  if (from.value !== to.value) return (from.value - to.value) * sign;
  return Number(from.isExclusive) - Number(to.isExclusive);
}

function compareMultiples(from: unknown, to: unknown, place: Place): void {
  if (from === to) return;
  if (typeof from !== "number" || typeof to !== "number") {
    noteLimit(place, "multipleOf", from === undefined, from, to);
    return;
  }
  const effect = isMultiple(to, from) ? "narrower" : isMultiple(from, to) ? "wider" : "other";
  note(place, effect, "limit-changed", `multipleOf ${from} → ${to}`, { from, to });
}

/** Steps are decimal: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function noteLimit(place: Place, keyword: string, isNarrower: boolean, from: unknown, to: unknown): void {
  const text = `${keyword} ${word(from)} → ${word(to)}`;
  note(place, isNarrower ? "narrower" : "wider", "limit-changed", text, { from, to });
}

const word = (value: unknown) => (typeof value === "string" ? value : shown(value));

function numberAt(schema: Members, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === "number" ? value : undefined;
}
