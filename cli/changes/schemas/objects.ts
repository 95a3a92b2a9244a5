import { isMembers, type Members } from "../../../runtime/contract/members.js";
import type { Direction } from "../change.js";
import type { Comparing } from "../comparing.js";
import { note, noteRequired, type Place, within } from "../site.js";
import type { CompareInner } from "./inner.js";
import { asMembers } from "./merged.js";

/** Compares the properties of an object, and which others it may have. */
export function compareObjects(
  comparing: Comparing,
  base: Members,
  revision: Members,
  place: Place,
  inner: CompareInner,
): void {
  const [before, after] = [base, revision].map(asObject);
  if (!before || !after) return;
  const read = { base: comparing.base, revision: comparing.revision };
  for (const name of new Set([...before.names, ...after.names])) {
    const from = propertyOf(before, name, place.direction, read.base);
    const to = propertyOf(after, name, place.direction, read.revision);
    compareProperties({ name, from, to, before, after, place }, (a, b) =>
      inner(comparing, a, b, within(place, name)),
    );
  }
  comparePatterns(before, after, place, (a, b, at) => inner(comparing, a, b, at));
  compareOthers(before.others, after.others, place, (a, b) => inner(comparing, a, b, within(place, "*")));
  if (base["propertyNames"] !== undefined || revision["propertyNames"] !== undefined)
    inner(comparing, base["propertyNames"] ?? {}, revision["propertyNames"] ?? {}, within(place, "names"));
}

interface ObjectKeywords {
  readonly names: readonly string[];
  readonly properties: Members;
  readonly required: ReadonlySet<unknown>;
  readonly patterns: Members;
  /** `additionalProperties`; `true` if it is absent. */
  readonly others: unknown;
}

function asObject(schema: Members): ObjectKeywords {
  const { properties, required, patternProperties, additionalProperties = true } = schema;
  const named = isMembers(properties) ? properties : {};
  const needed = Array.isArray(required) ? required : [];
  return {
    names: [...new Set([...Object.keys(named), ...needed.map(String)])],
    properties: named,
    required: new Set(needed),
    patterns: isMembers(patternProperties) ? patternProperties : {},
    others:
      isMembers(additionalProperties) && Object.keys(additionalProperties).length === 0
        ? true
        : additionalProperties,
  };
}

interface Property {
  readonly schema: unknown;
  readonly isRequired: boolean;
}

/** Clients never send read-only properties and never receive write-only ones (OpenAPI 3.1, 4.8.24). */
function propertyOf(
  { properties, required }: ObjectKeywords,
  name: string,
  direction: Direction,
  document: Comparing["base"],
): Property | undefined {
  const isRequired = required.has(name);
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (schema === undefined) return isRequired ? { schema: {}, isRequired } : undefined;
  const { value, beside = {} } = document.follow(schema);
  const hidden = direction === "input" ? "readOnly" : "writeOnly";
  if (beside[hidden] === true || asMembers(value)[hidden] === true) return undefined;
  return { schema, isRequired };
}

interface ComparedProperty {
  readonly name: string;
  readonly from: Property | undefined;
  readonly to: Property | undefined;
  readonly before: ObjectKeywords;
  readonly after: ObjectKeywords;
  readonly place: Place;
}

function compareProperties(
  { name, from, to, before, after, place }: ComparedProperty,
  inner: (base: unknown, revision: unknown) => void,
): void {
  const at = within(place, name);
  const isInput = place.direction === "input";
  if (from && to) {
    noteRequired(at, from.isRequired, to.isRequired);
    inner(from.schema, to.schema);
  } else if (to && isMembers(before.others)) {
    // It was an additional property before, or is one now.
    noteRequired(at, false, to.isRequired);
    inner(before.others, to.schema);
  } else if (from && isMembers(after.others)) {
    noteRequired(at, from.isRequired, false);
    inner(from.schema, after.others);
  } else if (to) {
    const isNeeded = isInput && to.isRequired;
    const isNew = before.others === false ? "wider" : "harmless";
    const text = isNeeded ? "required property added" : "property added";
    note(at, isNeeded ? "narrower" : isNew, "property-added", text);
  } else if (from) {
    const isIgnored = after.others === false ? "narrower" : "harmless";
    note(at, isInput ? isIgnored : "other", "property-removed", "property removed");
  }
}

function comparePatterns(
  before: ObjectKeywords,
  after: ObjectKeywords,
  place: Place,
  inner: (base: unknown, revision: unknown, place: Place) => void,
): void {
  for (const pattern of new Set([...Object.keys(before.patterns), ...Object.keys(after.patterns)])) {
    const [from, to] = [before.patterns[pattern], after.patterns[pattern]];
    const at = within(place, `/${pattern}/`);
    if (from !== undefined && to !== undefined) inner(from, to, at);
    else if (to !== undefined)
      note(
        at,
        before.others === false ? "wider" : "narrower",
        "pattern-properties-added",
        "properties added",
      );
    else
      note(
        at,
        after.others === false ? "narrower" : "wider",
        "pattern-properties-removed",
        "properties removed",
      );
  }
}

/** Compares the undeclared properties: none, those of a schema, or any. */
function compareOthers(
  from: unknown,
  to: unknown,
  place: Place,
  inner: (base: unknown, revision: unknown) => void,
): void {
  if (from === to) return;
  const text = `other properties ${allowed(from)} → ${allowed(to)}`;
  const isNarrower = to === false || from === true;
  if (isMembers(from) && isMembers(to)) inner(from, to);
  else note(place, isNarrower ? "narrower" : "wider", "additional-properties-changed", text, { from, to });
}

function allowed(others: unknown): string {
  if (isMembers(others)) return "of a type";
  return others === false ? "refused" : "allowed";
}
