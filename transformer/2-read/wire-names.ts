import { CS2012, CS2091, CS2094 } from "../diagnostics/catalogue.js";
import { partsOf } from "../parts.js";
import type { Property, Schema } from "../schema.js";
import type { Documentation, PropertyFact, Semantics, TypeRef } from "../semantics/semantics.js";
import { isWireStyle, styled, WIRE_STYLES, type WireStyle } from "../wire-styles.js";
import { namesInType } from "./constraints/tags.js";
import { inside, type Place } from "./place.js";
import type { Reading } from "./reading.js";

/** The wire name of a property, and where it is declared. */
export function wireNameOf(
  property: PropertyFact,
  place: Place,
  reading: Reading,
): Pick<Property, "wire" | "named"> {
  if (place.asWritten) return {};
  const { name } = property;
  const names = givenNames(property, reading);
  const [given, other] = names;
  if (given !== undefined) {
    if (other !== undefined) reportTwo(property, names, place, reading);
    return { named: "itself", ...(given !== name && { wire: given }) };
  }
  const ofType = styleOf(property.owner);
  const wire = isDeclared(property) ? styled(name, ofType ?? reading.style) : name;
  if (ofType === undefined && wire === name) return AS_WRITTEN;
  return { ...(ofType !== undefined && { named: "type" }), ...(wire !== name && { wire }) };
}

/** Most properties have their TypeScript names on the wire. */
const AS_WRITTEN: Readonly<Pick<Property, "wire" | "named">> = {};

/** A key of `Record<"darkRed", number>` is a value like that of an enum, and not the declared name of a property. */
function isDeclared({ declaration }: PropertyFact): boolean {
  return declaration !== undefined;
}

/**
 * The names that the declaration of a property gives it: by `@name`, or by `Name<N>` in its type. If there are none, those of the
 * property that it was made from or that it redeclares. Several are a mistake.
 */
export function givenNames(
  property: PropertyFact,
  reading: Pick<Reading, "semantics" | "names">,
): readonly string[] {
  const inType = namesInType(property.type, reading);
  const ofAll = (some: readonly PropertyFact[]) => some.flatMap((each) => givenNames(each, reading));
  const { merged } = property;
  if (merged.length > 0) return distinct([...inType, ...ofAll(merged)]);
  const said = namesIn(property.documentation);
  const own = said.length === 0 ? inType : distinct([...said, ...inType]);
  if (own.length > 0) return own;
  const { origins } = property;
  return origins.length === 0 ? own : distinct(ofAll(origins));
}

const NO_NAMES: readonly string[] = [];

function distinct(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)];
}

/** The names from `@name`. */
export function namesIn({ tags, external }: Documentation): readonly string[] {
  if (external || tags.length === 0) return NO_NAMES;
  return tags.flatMap(({ name, text }) => (name === "name" ? (nameIn(text) ?? []) : []));
}

/** A word, or a JSON string if the name contains spaces. */
export function nameIn(text: string): string | undefined {
  if (!text.startsWith('"')) return /^\S+$/.test(text) ? text : undefined;
  try {
    const name: unknown = JSON.parse(text);
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The style that `@wire` on a type gives the properties declared in it. Comments of packages do not name what this program sends.
 */
export function styleOf({ tags, external }: Documentation): WireStyle | undefined {
  if (external || tags.length === 0) return undefined;
  return tags.map(({ name, text }) => (name === "wire" ? text : undefined)).find(isWireStyle);
}

/**
 * Reports `@name` and `@wire` without effect.
 * @param on a property or parameter; a type that declares properties; or an alias that declares none.
 */
export function reportWireTags(
  { tags, external }: Documentation,
  on: "property" | "type" | "alias",
  place: Place,
  reading: Reading,
): void {
  if (external) return;
  for (const { name, text, location } of tags) {
    const found = text || "nothing";
    const at = inside(place, `@${name}`, location);
    const invalid = (expected: string) => reading.report(CS2012({ tag: `@${name}`, expected, found }), at);
    const vain = (why: string) => reading.report(CS2094({ tag: `@${name}`, why }), at);
    if (name === "name") {
      if (on !== "property") vain("it is on a type");
      else if (nameIn(text) === undefined) invalid("one word, or a JSON string");
    } else if (name === "wire") {
      if (on === "property") vain("it is on a property");
      else if (!isWireStyle(text)) invalid(`one of ${WIRE_STYLES.join(", ")}`);
      else if (on === "alias") vain("no property is declared in this type");
    }
  }
}

/**
 * Reports `Name<N>` in a type that no property or parameter has.
 * @param why the reason, such as "an element has no name".
 */
export function reportVainName(type: TypeRef, why: string, place: Place, reading: Reading): void {
  const [name] = place.foreign ? [] : namesInType(type, reading);
  if (name !== undefined) reading.report(CS2094({ tag: `Name<${JSON.stringify(name)}>`, why }), place);
}

/** Whether a property in a type, or in an unnamed type inside it, has a wire name from its type or its declaration. */
export function holdsNamed(schema: Schema): boolean {
  if (schema.kind === "object" && schema.properties.some(({ named }) => named !== undefined)) return true;
  return partsOf(schema).some(holdsNamed);
}

function reportTwo(
  { name, declaration }: PropertyFact,
  names: readonly string[],
  place: Place,
  reading: Reading,
): void {
  const shown = names.map((each) => JSON.stringify(each));
  reading.report(CS2091({ name, names: shown.join(" and ") }), inside(place, name, declaration));
}

/** Part of the id of a type without a name: two types that differ only in wire names are different. */
export function markOfNames(property: PropertyFact, semantics: Semantics): string {
  const names = givenNames(property, { semantics, names: new Map() });
  const style = styleOf(property.owner);
  if (names.length > 0) return `@${JSON.stringify(names)}`;
  return style === undefined ? "" : `@${style}`;
}
