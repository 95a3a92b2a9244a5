import type { IndexSignature, ObjectSchema, Property } from "../schema.js";
import { calling, type Decoder, type Site } from "./decoder.js";
import { literal } from "./literal.js";
import { access, isInherited, key, pascal } from "./names.js";
import { isPlain } from "./plain.js";
import { regularExpression } from "./scalars.js";
import { decoderOf, itemOf } from "./schema-decoder.js";

/** A field of the object as it arrives: its name on the wire, and the property it becomes. */
interface Field {
  readonly wireName: string;
  readonly property: Property;
}

/**
 * An object's function. `content` says when two are the same: a named type's id; anonymous ones are the same when
 * they say the same.
 */
export function objectDecoder(schema: ObjectSchema, site: Site, content = contentOf(schema, site)): Decoder {
  const fields = schema.properties.map((property) => ({ wireName: property.name, property }));
  return calling(
    site.module.declare("function", content, site.mode + site.hint, (name) =>
      [
        `function ${name}(v, x, k, p) {`,
        `  if (!${site.module.library}.isObject(v)) return x.object(v, k, p);`,
        "  const n = x.count;",
        ...body(schema, fields, site),
        "  if (x.count !== n) x.within(n, k);",
        "  return o;",
        "}",
      ].join("\n"),
    ),
  );
}

/** The function of a spread parameter, from the values that were given to the object. */
export function spreadDecoder(schema: ObjectSchema, fields: readonly Field[], site: Site): string {
  const content = `spread ${fields.map((field) => field.wireName)} ${contentOf(schema, site)}`;
  return site.module.declare("function", content, `coerce${site.hint}`, (name) =>
    [`function ${name}(v, x) {`, ...body(schema, fields, site), "  return o;", "}"].join("\n"),
  );
}

function contentOf(schema: ObjectSchema, site: Site): string {
  const skip = new Set(["annotations", "declaration"]);
  return `${site.mode} ${JSON.stringify(schema, (name, value: unknown) => (skip.has(name) ? undefined : value))}`;
}

/**
 * The copy, in the order of declaration: an object literal as long as properties are sure to be there, one
 * statement each from the first that may be absent.
 */
function body(schema: ObjectSchema, fields: readonly Field[], site: Site): string[] {
  const firstOptional = fields.findIndex(
    ({ property }) => property.optional && property.default === undefined,
  );
  const sure = firstOptional < 0 ? fields.length : firstOptional;
  const head = fields
    .slice(0, sure)
    .map((field) => `    ${key(field.property.name)}: ${fieldValue(field, site)},`);
  const tail = fields.slice(sure).map((field) => {
    const { name, optional } = field.property;
    const value = fieldValue(field, site);
    const set =
      name === "__proto__"
        ? `${site.module.library}.put(o, ${JSON.stringify(name)}, ${value});`
        : `${access("o", name)} = ${value};`;
    const absent = optional && field.property.default === undefined;
    return absent ? `  if (${read(field, site)} !== undefined) ${set}` : `  ${set}`;
  });
  return [
    ...(head.length === 0 ? ["  const o = {};"] : ["  const o = {", ...head, "  };"]),
    ...tail,
    ...(schema.index ?? []).toSorted(narrowFirst).map((signature) => `  ${indexCall(signature, site)};`),
    ...(schema.strict ? [`  ${site.module.library}.strict(v, x, o);`] : []),
  ];
}

/** The expression for one property, its default filled in. */
function fieldValue(field: Field, site: Site): string {
  const { property, wireName } = field;
  const { call } = decoderOf(property.schema, { ...site, hint: site.hint + pascal(property.name) });
  const input = read(field, site);
  const at = JSON.stringify(wireName);
  if (property.default === undefined) return call(input, at, property.optional ? undefined : "v");
  const fallback = literal(property.default);
  // A default is written as JSON: on the way in it is decoded like any other value where that makes a difference.
  const asIs = site.mode === "encode" || isPlain(property.schema, site.types);
  return asIs
    ? `${input} === undefined ? ${fallback} : ${call(input, at)}`
    : call(`(${input} === undefined ? ${fallback} : ${input})`, at);
}

function read({ wireName }: Field, site: Site): string {
  // Given parameters are collected in an object without a prototype.
  if (isInherited(wireName) && site.mode !== "coerce")
    return `${site.module.library}.own(v, ${JSON.stringify(wireName)})`;
  return access("v", wireName);
}

function indexCall({ key: keys, value }: IndexSignature, site: Site): string {
  const $ = site.module.library;
  const test =
    keys.kind === "number"
      ? `${$}.numericKey`
      : keys.kind === "template"
        ? regularExpression(keys.source, { ...site, hint: `${site.hint}Key` })
        : undefined;
  const args = ["v", "x", "o", itemOf(value, site, "Value"), ...(test ? [test] : [])];
  return `${$}.index(${args.join(", ")})`;
}

/** A key that two signatures cover belongs to the narrower one. */
function narrowFirst(a: IndexSignature, b: IndexSignature): number {
  return Number(a.key.kind === "string") - Number(b.key.kind === "string");
}
