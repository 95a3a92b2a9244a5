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
  const render = (name: string) =>
    [
      `function ${name}(v, x, k) {`,
      `  if (!${site.module.library}.object(v, x, k)) return;`,
      ...copy(schema, fields, site, "k"),
      "}",
    ].join("\n");
  return calling(site.module.declare("function", content, site.mode + site.hint, render));
}

/** The function of a spread parameter, from the values that were given to the object. */
export function spreadDecoder(schema: ObjectSchema, fields: readonly Field[], site: Site): string {
  const content = `spread ${fields.map((field) => field.wireName)} ${contentOf(schema, site)}`;
  return site.module.declare("function", content, `coerce${site.hint}`, (name) =>
    [`function ${name}(v, x) {`, ...copy(schema, fields, site, "undefined"), "}"].join("\n"),
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
function copy(schema: ObjectSchema, fields: readonly Field[], site: Site, at: string): string[] {
  const firstOptional = fields.findIndex(({ property }) => mayBeAbsent(property));
  const sure = firstOptional < 0 ? fields.length : firstOptional;
  const head = fields
    .slice(0, sure)
    .map((field) => `    ${key(field.property.name)}: ${fieldValue(field, site)},`);
  const $ = site.module.library;
  const tail = [
    ...fields.slice(sure).map((field) => assignment(field, site)),
    ...(schema.index ?? []).toSorted(narrowFirst).map((signature) => `${indexCall(signature, site)};`),
    ...(schema.strict ? [`${$}.strict(v, x, o);`] : []),
  ];
  const object = head.length === 0 ? ["{}"] : ["{", ...head, "  }"];
  if (tail.length === 0) return around(`  return x.within(x.count, ${at}, v, `, object, ");");
  return [
    "  const n = x.count;",
    ...around("  const o = ", object, ";"),
    ...tail.map((statement) => `  ${statement}`),
    `  return x.within(n, ${at}, v, o);`,
  ];
}

/** Lines with something in front of the first and behind the last. */
function around(before: string, lines: readonly string[], after: string): string[] {
  return `${before}${lines.join("\n")}${after}`.split("\n");
}

function mayBeAbsent(property: Property): boolean {
  return property.optional && property.default === undefined;
}

function assignment(field: Field, site: Site): string {
  const { name } = field.property;
  const value = fieldValue(field, site);
  const set =
    name === "__proto__"
      ? `${site.module.library}.put(o, ${JSON.stringify(name)}, ${value});`
      : `${access("o", name)} = ${value};`;
  return mayBeAbsent(field.property) ? `if (${read(field, site)} !== undefined) ${set}` : set;
}

/** The expression for one property, its default filled in. */
function fieldValue(field: Field, site: Site): string {
  const { property, wireName } = field;
  const { call } = decoderOf(property.schema, { ...site, hint: site.hint + pascal(property.name) });
  const input = read(field, site);
  const at = JSON.stringify(wireName);
  if (property.default === undefined) return call(input, at);
  const fallback = literal(property.default);
  if (isPlain(property.schema, site.types))
    return `${input} === undefined ? ${fallback} : ${call(input, at)}`;
  // A default is written as JSON: on the way in it is decoded like what is sent, on the way out it is there already.
  const filled = call(`(${input} === undefined ? ${fallback} : ${input})`, at);
  return `x.encodes && ${input} === undefined ? ${fallback} : ${filled}`;
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
