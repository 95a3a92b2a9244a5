import { isScalar, isScalarList } from "../../3-plan/scalars.js";
import type { Site } from "../../4-generate/decoder.js";
import { literal } from "../../4-generate/literal.js";
import { isList } from "../../4-generate/once-or-more.js";
import { type ObjectSchema, resolve, type Schema, type TypeTable, wireName } from "../../schema.js";
import type { TextPlace } from "./place.js";
import type { SingleParameter } from "./text-parameter.js";

/**
 * An object whose properties have their own names: `filter[price][gte]`. OpenAPI defines this for objects of scalars
 * (`deepObject`) and leaves deeper nesting open. Here, a nested object extends the name, as deep as the type goes.
 */

/** Whether all of a type can be named this way. A type that contains itself has no end. */
export function isNested(schema: Schema, types: TypeTable): boolean {
  return nests(schema, types, []);
}

function nests(schema: Schema, types: TypeTable, around: readonly Schema[]): boolean {
  const object = objectIn(schema, types);
  if (!object || object.index || around.includes(object)) return false;
  return object.properties.every(
    (property) =>
      isScalar(property.schema, types) ||
      isScalarList(property.schema, types) ||
      nests(property.schema, types, [...around, object]),
  );
}

/** The object type of a value, apart from null. */
function objectIn(schema: Schema, types: TypeTable): ObjectSchema | undefined {
  const resolved = resolve(schema, types);
  if (resolved.kind === "object") return resolved;
  if (resolved.kind !== "union") return undefined;
  const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
  const [only] = values;
  return only && values.length === 1 ? objectIn(only, types) : undefined;
}

/** Whether a request without any of the names is refused. An object without properties cannot be sent. */
export function isNeeded(schema: Schema, types: TypeTable): boolean {
  const object = objectIn(schema, types);
  if (!object) return true;
  return object.properties.some(
    (property) => !property.optional && property.default === undefined && isNeeded(property.schema, types),
  );
}

/** The expression for what was sent for a parameter. */
export function nestedValue(
  { wireName, schema, optional, default: fallback }: SingleParameter,
  { holder }: TextPlace,
  site: Site,
): string {
  const shape = shapeText(schema, optional || fallback !== undefined, site);
  const constant = site.module.constant(
    shape,
    `${site.hint.charAt(0).toLowerCase()}${site.hint.slice(1)}Names`,
  );
  return `${site.module.library("nested")}(${holder}, ${JSON.stringify(wireName)}, ${constant})`;
}

/** A `NestedNames` of the library. */
function shapeText(schema: Schema, mayBeAbsent: boolean, site: Site): string {
  const { types } = site.facts;
  const object = objectIn(schema, types);
  if (!object) return isList(schema, types) ? "1" : "0";
  const of = object.properties.map((property) => {
    const absent = property.optional || property.default !== undefined;
    return `${literal(wireName(property))}, ${shapeText(property.schema, absent, site)}`;
  });
  const members = of.map((pair) => `[${pair}]`).join(", ");
  return `{ of: [${members}]${mayBeAbsent ? ", optional: true" : ""}${object.strict ? ", strict: true" : ""} }`;
}
