import { isDeepStrictEqual } from "node:util";
import type { Members } from "../../../runtime/contract/members.js";
import type { Comparing } from "../comparing.js";
import { note, type Place, within } from "../site.js";
import { type Alternative, alternativesOf, constraintsOf, tagsOf, typeOf } from "./alternatives.js";
import { compareHints, compareTexts } from "./hints.js";
import { isAnnotation } from "./keywords.js";
import { matched } from "./matched.js";
import { asMembers, merged } from "./merged.js";
import { compareOne } from "./one.js";
import { shownSchema } from "./shown.js";

/** Compares two schemas with references followed. Changes in a component are noted for the component. */
export function compareSchemas(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  comparing.later(() => {
    const from = followed(base, comparing.base);
    const to = followed(revision, comparing.revision);
    compareTexts(from.beside, to.beside, place);
    compareHints(from.beside, to.beside, place);
    const isComponent = from.name !== undefined || to.name !== undefined;
    const at = isComponent ? comparing.enter("schema", from, to, place) : place;
    if (at) compareFollowed(comparing, from.value, to.value, at);
  });
}

/** Constraints next to a reference form a schema of their own together with it. */
function followed(schema: unknown, document: Comparing["base"]) {
  const { value, name, beside = {} } = document.follow(schema);
  if (Object.keys(beside).every(isAnnotation))
    return { value: merged(asMembers(value), document), ...(name !== undefined && { name }), beside };
  const { $ref: _, ...own } = asMembers(schema);
  const whole = { ...own, allOf: [{ $ref: asMembers(schema)["$ref"] }, ...((own["allOf"] as []) ?? [])] };
  return { value: merged(whole, document), beside: {} };
}

function compareFollowed(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  compareTexts(base, revision, place);
  compareHints(base, revision, place);
  const before = alternativesOf(base, comparing.base);
  const after = alternativesOf(revision, comparing.revision);
  const [from, to] = [before[0], after[0]];
  if (from && to && before.length === 1 && after.length === 1 && !from.name && !to.name)
    compareOne(comparing, from.schema, to.schema, place, compareSchemas);
  else compareUnions(comparing, before, after, place);
  compareExclusive(base, revision, place);
}

function compareUnions(
  comparing: Comparing,
  base: readonly Alternative[],
  revision: readonly Alternative[],
  place: Place,
): void {
  const [anyBefore, anyAfter] = [base.some(isAnything), revision.some(isAnything)];
  if (anyBefore && anyAfter) return;
  const { pairs, gone, added } = matched(base, revision);
  const isAnother = pairs.length === 0 && gone.length > 0 && added.length > 0;
  if (anyBefore || anyAfter || isAnother) {
    const effect = anyBefore ? "narrower" : anyAfter ? "wider" : "other";
    note(place, effect, "type-changed", `type ${shownUnion(base)} → ${shownUnion(revision)}`);
    return;
  }
  const most = Math.max(...[base, revision].map((list) => list.filter(({ value }) => !isNull(value)).length));
  for (const [from, to] of pairs) {
    const at = most > 1 && !to.name ? within(place, labelOf(to)) : place;
    compareSchemas(comparing, from.schema, to.schema, at);
  }
  for (const one of gone.filter(isSomething))
    note(place, "narrower", "alternative-removed", `${shownSchema(one)} no longer allowed`);
  for (const one of added.filter(isSomething))
    note(place, "wider", "alternative-added", `${shownSchema(one)} also allowed`);
}

/** `oneOf` does not allow values that match several members. If a tag distinguishes the members, there are no such values. */
function compareExclusive(base: Members, revision: Members, place: Place): void {
  const isExclusive = ({ oneOf, discriminator }: Members) =>
    oneOf !== undefined && discriminator === undefined;
  const isOpen = ({ anyOf }: Members) => anyOf !== undefined;
  if (isOpen(base) && isExclusive(revision)) note(place, "narrower", "union-exclusive", "anyOf → oneOf");
  if (isExclusive(base) && isOpen(revision)) note(place, "wider", "union-open", "oneOf → anyOf");
}

const isNull = (schema: Members) => schema["type"] === "null";

function isAnything({ value, name }: Alternative): boolean {
  return name === undefined && Object.keys(constraintsOf(value)).length === 0;
}

/** Whether any value matches it: `not: {}` matches none. */
function isSomething({ value }: Alternative): boolean {
  return !isDeepStrictEqual(value["not"], {});
}

function labelOf({ value }: Alternative): string {
  return tagsOf(value)[0] ?? typeOf(value) ?? "value";
}

function shownUnion(alternatives: readonly Alternative[]): string {
  return alternatives.map(shownSchema).join(" | ") || "never";
}
