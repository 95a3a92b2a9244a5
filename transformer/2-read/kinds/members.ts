import { CS2001, CS2024 } from "../../diagnostics/catalogue.js";
import type { ObjectSchema, Property } from "../../schema.js";
import type { ObjectMembers, PropertyFact } from "../../semantics/semantics.js";
import { describe, isEmpty } from "../describe.js";
import { reportNameClashes } from "../name-clashes.js";
import { absentAllowed, inside, type Place } from "../place.js";
import type { PropertyContent, Reading } from "../reading.js";
import { reportWireTags, wireNameOf } from "../wire-names.js";
import { readIndex } from "./index-signatures.js";
import { isMarker, SECRET, STRICT } from "./markers.js";

/** The properties and index signatures of an object as they are sent if it has no `toJSON`, inherited ones first. */
export function readMembers(members: ObjectMembers, place: Place, reading: Reading): ObjectSchema {
  const properties: Property[] = [];
  for (const property of members.properties)
    if (isData(property, place, reading)) properties.push(readProperty(property, place, reading));
  const index = readIndex(members.index, place, reading);
  reportNameClashes(properties, index, place, reading);
  const has = (marker: string) => members.properties.some((property) => property.name === marker);
  return {
    kind: "object",
    properties,
    ...(index.length > 0 && { index }),
    ...(has(STRICT) && { strict: true }),
    ...(has(SECRET) && { secret: true }),
  };
}

/** Private properties, those of a class's prototype, and those that only describe the type. */
export function isBehind(property: PropertyFact): boolean {
  return property.hidden || property.prototype || isMarker(property);
}

/** Private properties are never sent. Methods belong to a class's prototype, but an interface declares them as data. */
function isData(property: PropertyFact, place: Place, reading: Reading): boolean {
  if (property.symbol && !property.optional && !place.foreign) {
    const name = symbolText(property.name);
    const at = inside(place, name, property.declaration);
    // No one intends to send the brand of a package.
    if (!at.foreign) reading.report(CS2024({ name }), at);
  }
  if (isBehind(property)) return false;
  if (!property.method) return true;
  const at = inside(place, property.name, property.declaration);
  reading.report(CS2001({ what: `The method "${property.name}"` }), at);
  return false;
}

/** The source text of the checker's `__@key@123`. */
function symbolText(name: string): string {
  return `[${name.replace(/^__@/, "").replace(/@\d+$/, "")}]`;
}

function readProperty(property: PropertyFact, place: Place, reading: Reading): Property {
  const { name, type, declaration, documentation } = property;
  const read = () => readContent(property, place, reading);
  const content =
    isEmpty(documentation) && !reading.semantics.mentionsAlias(type) && !reading.semantics.inferredFrom(type)
      ? reading.contentOnce(type, read)
      : read();
  return {
    name,
    ...(declaration && { declaration }),
    ...content,
    ...wireNameOf(property, place, reading),
    optional: property.optional || content.optional,
  };
}

function readContent(property: PropertyFact, place: Place, reading: Reading): PropertyContent {
  const { name, type, declaration, documentation } = property;
  const { semantics } = reading;
  // `{ data: T; error: undefined }`: the property exists only in TypeScript, as in a type that admits more.
  const optional = reading.admitsUndefined(type) || semantics.shape(type).kind === "undefined";
  const at = absentAllowed(inside(place, name, declaration), property.optional || optional);
  reportWireTags(documentation, "property", at, reading);
  return { ...describe(type, documentation, at, reading), optional };
}
