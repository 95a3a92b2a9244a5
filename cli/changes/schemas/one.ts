import { isDeepStrictEqual } from "node:util";
import type { Members } from "../../../runtime/contract/members.js";
import type { Effect } from "../change.js";
import type { Comparing } from "../comparing.js";
import { note, type Place } from "../site.js";
import { typeOf, typesOf, valuesOf } from "./alternatives.js";
import { compareArrays } from "./arrays.js";
import type { CompareInner } from "./inner.js";
import { OPAQUE } from "./keywords.js";
import { compareLimits } from "./limits.js";
import { compareObjects } from "./objects.js";
import { shown, shownType } from "./shown.js";

/** Compares two schemas without unions, each of one type at most. */
export function compareOne(
  comparing: Comparing,
  before: Members,
  after: Members,
  place: Place,
  inner: CompareInner,
): void {
  const [base, revision] = [spelledOut(before), spelledOut(after)];
  const never = [base, revision].map(isNever);
  if (never[0] || never[1]) {
    if (never[0] !== never[1])
      note(
        place,
        never[0] ? "wider" : "narrower",
        "type-changed",
        `type ${named(base)} → ${named(revision)}`,
      );
    return;
  }
  const [from, to] = [typesOf(base), typesOf(revision)];
  const type = typeEffect(from, to);
  if (type !== undefined)
    note(place, type, "type-changed", `type ${shownType(base)} → ${shownType(revision)}`, {
      from: base["type"],
      to: revision["type"],
    });
  // For different types, nothing else can be compared.
  if (type === "other" || (type !== undefined && (!from || !to))) return;
  compareValues(base, revision, place);
  compareLimits(base, revision, place);
  for (const keyword of OPAQUE) compareOpaque(keyword, base, revision, place);
  compareFormats(base["format"], revision["format"], place);
  compareRest(base["allOf"], revision["allOf"], place);
  compareObjects(comparing, base, revision, place, inner);
  compareArrays(comparing, base, revision, place, inner);
}

/** For bytes, 3.0 uses a format and 3.1 uses keywords for the content (OpenAPI 3.1.1, 4.4.3). */
const CONTENTS: ReadonlyMap<unknown, Members> = new Map([
  ["binary", { contentMediaType: "application/octet-stream" }],
  ["byte", { contentEncoding: "base64" }],
]);

/** Replaces a format by equivalent keywords. `int32` has bounds (OpenAPI's Format Registry). */
function spelledOut(schema: Members): Members {
  const { minimum = -(2 ** 31), maximum = 2 ** 31 - 1 } = schema;
  if (schema["format"] === "int32") return { ...schema, minimum, maximum };
  const content = CONTENTS.get(schema["format"]);
  if (content === undefined) return schema;
  const { format, ...same } = schema;
  return { ...content, ...same };
}

function isNever({ not }: Members): boolean {
  return not === true || isDeepStrictEqual(not, {});
}

const named = (schema: Members) => (isNever(schema) ? "never" : shownType(schema));

function typeEffect(from: Types | undefined, to: Types | undefined): Effect | undefined {
  if (!from || !to) return from ? "wider" : to && "narrower";
  const [isWithin, isAround] = [areWithin(from, to), areWithin(to, from)];
  if (isWithin && isAround) return undefined;
  if (isWithin) return "wider";
  return isAround ? "narrower" : "other";
}

type Types = ReadonlySet<string>;

function areWithin(types: Types, others: Types): boolean {
  return [...types].every((type) => others.has(type) || (type === "integer" && others.has("number")));
}

/** Compares `enum` and `const`, which is an `enum` with one value. */
function compareValues(base: Members, revision: Members, place: Place): void {
  const [from, to] = [base, revision].map(limitedValues);
  if (!from && !to) return;
  if (!from || !to) {
    const text = to ? `only ${shownType(revision)} allowed` : `no longer only ${shownType(base)}`;
    note(place, to ? "narrower" : "wider", to ? "values-limited" : "values-opened", text, { from, to });
    return;
  }
  const [before, after] = [from, to].map((list) => new Set(list.map((value) => JSON.stringify(value))));
  const gone = [...(before ?? [])].filter((value) => !after?.has(value));
  const added = [...(after ?? [])].filter((value) => !before?.has(value));
  if (gone.length > 0)
    note(place, "narrower", "values-removed", `${listed(gone)} no longer allowed`, { from, to });
  if (added.length > 0) note(place, "wider", "values-added", `${listed(added)} also allowed`, { from, to });
}

/** A boolean is true or false, whether or not the two are listed. */
function limitedValues(schema: Members): readonly unknown[] | undefined {
  const values = valuesOf(schema);
  const isBoolean = values?.includes(true) && values.includes(false) && typeOf(schema) === "boolean";
  return isBoolean ? undefined : values;
}

function listed(values: readonly string[]): string {
  const few = values.slice(0, 5).join(", ");
  return values.length > 5 ? `${few} and ${values.length - 5} more values` : few;
}

/** Compares keywords whose values have no order: a different value allows neither more nor less. */
function compareOpaque(keyword: string, base: Members, revision: Members, place: Place): void {
  const [from, to] = [base[keyword], revision[keyword]];
  if (isDeepStrictEqual(from, to)) return;
  // Next to an encoding, a pattern describes the texts of that encoding.
  const isSpelledOut = keyword === "pattern" && isBase64(base) && isBase64(revision) && !(from && to);
  const effect = isSpelledOut ? "editorial" : opaqueEffect(from, to);
  note(place, effect, `${keyword}-changed`, `${keyword} ${shown(from)} → ${shown(to)}`, {
    from,
    to,
  });
}

const isBase64 = ({ contentEncoding }: Members) => contentEncoding === "base64";

function opaqueEffect(from: unknown, to: unknown): Effect {
  if (from === undefined) return "narrower";
  return to === undefined ? "wider" : "other";
}

/** Formats that are contained in others: every value of the first is a value of the second. */
const WITHIN: ReadonlySet<string> = new Set([
  "int32 int64",
  "float double",
  "uri uri-reference",
  "email idn-email",
]);
/** Formats that only affect how a value is displayed, and allow all values. */
const SHOWN: ReadonlySet<unknown> = new Set(["password"]);

function compareFormats(before: unknown, after: unknown, place: Place): void {
  if (before === after) return;
  const [from, to] = [before, after].map((format) => (SHOWN.has(format) ? undefined : format));
  const effect =
    from === to
      ? "editorial"
      : WITHIN.has(`${from} ${to}`)
        ? "wider"
        : WITHIN.has(`${to} ${from}`)
          ? "narrower"
          : opaqueEffect(from, to);
  note(place, effect, "format-changed", `format ${shown(before)} → ${shown(after)}`, {
    from: before,
    to: after,
  });
}

/** Compares what remains in `allOf`: all of it constrains. */
function compareRest(base: unknown, revision: unknown, place: Place): void {
  const [before, after] = [base, revision].map(
    (list) => new Set((Array.isArray(list) ? list : []).map(text)),
  );
  const lost = [...(before ?? [])].filter((one) => !after?.has(one));
  const gained = [...(after ?? [])].filter((one) => !before?.has(one));
  if (gained.length > 0) note(place, "narrower", "allOf-added", `allOf ${gained.join(", ")} added`);
  if (lost.length > 0) note(place, "wider", "allOf-removed", `allOf ${lost.join(", ")} removed`);
}

const text = (value: unknown) => JSON.stringify(value);
