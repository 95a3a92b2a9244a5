import { hasWireNames, type ObjectSchema, type Property, wireName } from "../schema.js";
import type { Likeness } from "./alike.js";
import { checkedDecoder } from "./checks.js";
import { calling, type Decoder, itemOf, type Mode, named, reference, type Site } from "./decoder.js";
import { indexStatements } from "./index-signatures.js";
import { x } from "./library.js";
import { literal } from "./literal.js";
import { access, camel, isInherited, key, pascal } from "./names.js";
import { structureOf } from "./structure.js";

/** A field of the object that is given, and of the copy that it becomes: one has the name on the wire, the other that of TypeScript. */
interface Field {
  readonly from: string;
  readonly to: string;
  readonly property: Property;
  /** What decodes it instead of what its type says. */
  readonly decoder?: string;
}

/**
 * An object's function. `content` says when two are the same: a named type's id; anonymous ones are the same when
 * they say the same.
 */
export function objectDecoder(schema: ObjectSchema, site: Site, content = contentOf(schema, site)): Decoder {
  const likeness = site.module.alike.get(schema);
  if (likeness) return alikeDecoder(schema, likeness, site, content);
  const fields = fieldsOf(schema, site.mode);
  const render = (name: string) =>
    [
      `function ${name}(v, x, k) {`,
      `  if (!${site.module.library("object")}(v, x, k)) return;`,
      ...copy(schema, fields, site, "k"),
      "}",
    ].join("\n");
  return calling(site.module.declare("function", content, named(site), render));
}

function fieldsOf(schema: ObjectSchema, mode: Mode): readonly Field[] {
  return schema.properties.map((property) => {
    const { name } = property;
    const wire = wireName(property);
    return mode === "encode" ? { from: name, to: wire, property } : { from: wire, to: name, property };
  });
}

/** A function that all objects of a likeness share, and this one's own that calls it. */
function alikeDecoder(
  schema: ObjectSchema,
  { base, name, differing }: Likeness,
  site: Site,
  content: string,
) {
  const hint = name === undefined ? site.hint : pascal(name);
  const given = (i: number) => `d${differing.indexOf(i) + 1}`;
  const parameters = ["v", "x", "k", ...differing.map(given)].join(", ");
  const shared = (own: string) => {
    const fields = fieldsOf(base, site.mode).map((field, i) =>
      differing.includes(i) ? { ...field, decoder: given(i) } : field,
    );
    return [
      `function ${own}(${parameters}) {`,
      `  if (!${site.module.library("object")}(v, x, k)) return;`,
      ...copy(base, fields, { ...site, hint }, "k"),
      "}",
    ].join("\n");
  };
  const render = (own: string) => {
    const call = site.module.declare(
      "function",
      `alike ${contentOf(base, site)}`,
      named({ mode: site.mode, hint: `${hint}Like` }),
      shared,
    );
    const decoders = differing.map((i) => {
      const property = schema.properties[i];
      return property ? itemOf(property.schema, site, pascal(property.name)) : "";
    });
    return `function ${own}(v, x, k) {\n  return ${call}(${["v", "x", "k", ...decoders].join(", ")});\n}`;
  };
  return calling(site.module.declare("function", content, named(site), render));
}

/** Where an object stands that is nothing's part. */
const OUTERMOST = "undefined";

/** The function of a spread parameter, from the values that were given to the object. */
export function spreadDecoder(schema: ObjectSchema, fields: readonly Field[], site: Site): string {
  const content = `spread ${fields.map((field) => field.from)} ${contentOf(schema, site)}`;
  const own = site.module.declare("function", content, `coerce${site.hint}`, (name) =>
    [`function ${name}(v, x) {`, ...copy(schema, fields, site, OUTERMOST), "}"].join("\n"),
  );
  return reference(checkedDecoder(schema, calling(own), site), site);
}

export function contentOf(schema: ObjectSchema, site: Site): string {
  return `${site.mode} ${structureOf(schema)}`;
}

/**
 * The copy, in the order of declaration: an object literal as long as properties are sure to be there, one
 * statement each from the first that may be absent. What is only encoded may hold undefined: it is one literal.
 * Issues since `n` are of what is in the object; `within` says so.
 */
function copy(schema: ObjectSchema, fields: readonly Field[], site: Site, at: string): string[] {
  const firstOptional = fields.findIndex(({ property }) => mayBeAbsent(property));
  const holds = site.mode === "encode";
  const sure = firstOptional < 0 || holds ? fields.length : firstOptional;
  const head = fields
    .slice(0, sure)
    .map((field) => `    ${key(field.to)}: ${(holds ? heldValue : fieldValue)(field, site)},`);
  const $ = site.module.library;
  const names = schema.strict || hasWireNames(schema) ? namesConstant(fields, site) : undefined;
  const tail = [
    ...fields.slice(sure).map((field) => assignment(field, site)),
    ...indexStatements(schema, site),
    ...(schema.strict ? [`${$("strict")}(${["v", "x", "o", ...(names ? [names] : [])].join(", ")});`] : []),
    // A union compares what its members make of a value to the value.
    ...(names && hasWireNames(schema) && at !== OUTERMOST ? [`${$("renamed")}(o, x, ${names});`] : []),
  ];
  const object = head.length === 0 ? ["{}"] : ["{", ...head, "  }"];
  const readsOnce = [...head, ...tail].some((text) => text.includes("(p = "));
  return [
    `  ${readsOnce ? "let p," : "const"} n = ${x("count")};`,
    ...around("  const o = ", object, ";"),
    ...tail.map((statement) => `  ${statement}`),
    `  ${x("within")}(n, ${at}, v);`,
    "  return o;",
  ];
}

/** The names of the given value and of the copy, where there are two for a property. */
function namesConstant(fields: readonly Field[], { module, hint }: Site): string | undefined {
  const pairs = fields.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]);
  if (pairs.length === 0) return undefined;
  return module.constant(`${module.library("names")}(${JSON.stringify(pairs)})`, `${camel(hint)}Names`);
}

/** Lines with something in front of the first and behind the last. */
function around(before: string, lines: readonly string[], after: string): string[] {
  return `${before}${lines.join("\n")}${after}`.split("\n");
}

function mayBeAbsent(property: Property): boolean {
  return property.optional && property.default === undefined;
}

/** What is looked at twice is read once: in objects of many shapes, reading is most of the cost. */
function assignment(field: Field, site: Site): string {
  const { to } = field;
  const absent = mayBeAbsent(field.property);
  const value = absent ? presentValue(field, site) : fieldValue(field, site);
  const set =
    to === "__proto__"
      ? `${site.module.library("put")}(o, ${JSON.stringify(to)}, ${value});`
      : `${access("o", to)} = ${value};`;
  return absent ? `if ((p = ${read(field.from, site)}) !== undefined) ${set}` : set;
}

/** The same where a property may be undefined. */
function heldValue(field: Field, site: Site): string {
  if (!mayBeAbsent(field.property)) return fieldValue(field, site);
  return `(p = ${read(field.from, site)}) === undefined ? p : ${presentValue(field, site)}`;
}

/** The expression for a property that was read. */
function presentValue(field: Field, site: Site): string {
  return decoderOfField(field, site).call("p", JSON.stringify(field.from));
}

function decoderOfField({ property, decoder }: Field, site: Site): Decoder {
  if (decoder !== undefined) return calling(decoder);
  return site.decoderOf(property.schema, { ...site, hint: site.hint + pascal(property.name) });
}

/** The expression for one property, its default filled in. */
function fieldValue(field: Field, site: Site): string {
  const { property, from } = field;
  const { call, twice } = decoderOfField(field, site);
  const input = read(from, site);
  const at = JSON.stringify(from);
  if (property.default === undefined)
    return twice ? `(p = ${input})${call("p", at).slice(1)}` : call(input, at);
  const fallback = literal(property.default);
  if (site.facts.isPlain(property.schema)) return `${input} === undefined ? ${fallback} : ${call(input, at)}`;
  // A default is written as JSON: on the way in it is decoded like what is sent, on the way out it is there already.
  const filled = call(`(${input} === undefined ? ${fallback} : ${input})`, at);
  return `${x("encodes")} && ${input} === undefined ? ${fallback} : ${filled}`;
}

/** The expression for a property of `v`. */
export function read(name: string, site: Site): string {
  // Given parameters are collected in an object without a prototype.
  if (isInherited(name) && site.mode !== "coerce")
    return `${site.module.library("own")}(v, ${JSON.stringify(name)})`;
  return access("v", name);
}
