import { factsOf } from "../kinds.js";
import { hasWireNames, type ObjectSchema, type Property, resolve } from "../schema.js";
import type { Likeness } from "./alike.js";
import { checkedDecoder } from "./checks.js";
import { calling, type Decoder, itemOf, named, reference, type Site } from "./decoder.js";
import { indexStatements } from "./index-signatures.js";
import { x } from "./library.js";
import { MOST_KEPT } from "./limits.js";
import type { Ways } from "./module-text.js";
import { access, camel, identifiersIn, isIdentifier, key, pascal } from "./names.js";
import {
  type Field,
  fieldsOf,
  fieldValue,
  heldValue,
  mayBeAbsent,
  presentValue,
  read,
} from "./object-fields.js";
import { structureOf } from "./structure.js";

/**
 * The function of an object. `content` says when two are the same: the id of a named type; anonymous ones are the same if their
 * content is.
 */
export function objectDecoder(schema: ObjectSchema, site: Site, content = contentOf(schema, site)): Decoder {
  const likeness = site.module.alike.get(schema);
  if (likeness) return alikeDecoder(schema, likeness, site, content);
  const fields = fieldsOf(schema, site.mode);
  const render = (name: string) => functionOf(`${name}(v, x, k)`, schema, fields, site);
  return calling(site.module.declare("function", content, named(site), render));
}

/** A function that all objects of a likeness share, and this object's own function that calls it. */
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
    return functionOf(`${own}(${parameters})`, base, fields, { ...site, hint });
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

/** The key of an object that is not part of anything. */
const OUTERMOST = "undefined";

/** The function of a spread parameter, built from the values that were given for the object. */
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

/** The body that checks an object and returns its copy, or, when decoding, the object itself if the copy would be equal. */
function functionOf(head: string, schema: ObjectSchema, fields: readonly Field[], site: Site): string | Ways {
  const begin = [`function ${head} {`, `  if (!${site.module.library("object")}(v, x, k)) return;`];
  const written = (lines: readonly string[]) => [...begin, ...lines, "}"].join("\n");
  const copied = written(copy(schema, fields, site, "k"));
  if (!mayBeKept(schema, fields, site)) return copied;
  return { both: written(keptOrCopied(fields, site)), output: copied };
}

/**
 * The copy, in the order of declaration: an object literal up to the first property that may be absent, then one statement for
 * each. A type that is only encoded may hold undefined, so it is one literal. Issues since `n` are about what is in the object,
 * which `within` records.
 */
function copy(schema: ObjectSchema, fields: readonly Field[], site: Site, at: string): string[] {
  const firstOptional = fields.findIndex(({ property }) => mayBeAbsent(property));
  const holds = site.mode === "encode";
  const sure = firstOptional < 0 || holds ? fields.length : firstOptional;
  const head = fields
    .slice(0, sure)
    .map((field) => `    ${key(field.to)}: ${(holds ? heldValue : fieldValue)(field, site)},`);
  const $ = site.module.library;
  // A union compares the results of its members with the value.
  const compared = hasWireNames(schema) && at !== OUTERMOST;
  const names = schema.strict || compared ? namesConstant(fields, site) : undefined;
  const tail = [
    ...fields.slice(sure).map((field) => assignment(field, site)),
    ...indexStatements(schema, site),
    ...(schema.strict ? [`${$("strict")}(${["v", "x", "o", ...(names ? [names] : [])].join(", ")});`] : []),
    ...(names && compared ? [`${$("renamed")}(o, x, ${names});`] : []),
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

/** The names in the given value and in the copy, if a property has two. */
function namesConstant(fields: readonly Field[], { module, hint }: Site): string | undefined {
  const pairs = fields.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]);
  if (pairs.length === 0) return undefined;
  return module.constant(`${module.library("names")}(${JSON.stringify(pairs)})`, `${camel(hint)}Names`);
}

/** Lines with text in front of the first and after the last. */
function around(before: string, lines: readonly string[], after: string): string[] {
  return `${before}${lines.join("\n")}${after}`.split("\n");
}

/** A value that is used twice is read once: in objects of many shapes, reading is most of the cost. */
function assignment(field: Field, site: Site): string {
  const { to } = field;
  const absent = mayBeAbsent(field.property);
  const value = absent ? presentValue(field, site) : fieldValue(field, site);
  const set = setting(to, value, site);
  return absent ? `if ((p = ${read(field.from, site)}) !== undefined) ${set}` : set;
}

function setting(name: string, value: string, site: Site): string {
  if (name === "__proto__") return `${site.module.library("put")}(o, ${JSON.stringify(name)}, ${value});`;
  return `${access("o", name)} = ${value};`;
}

/** Whether an object from JSON may already be as the handler needs it. */
function mayBeKept(schema: ObjectSchema, fields: readonly Field[], site: Site): boolean {
  if (site.mode !== "decode" || schema.index || schema.strict) return false;
  if (fields.length === 0 || fields.length > MOST_KEPT) return false;
  return fields.every(
    ({ from, to, property }) => from === to && (mayBeAbsent(property) || !isConverted(property, site)),
  );
}

const isConverted = ({ schema }: Property, { facts }: Site): boolean =>
  factsOf(resolve(schema, facts.types)).converted;

/**
 * The object that was sent, if nothing in it is converted, filled in or undeclared: `w` counts the properties that are present
 * and declared. A copy costs as much time, but it also takes memory: see docs/decisions/generated-code.md.
 */
function keptOrCopied(fields: readonly Field[], site: Site): string[] {
  const values = fields.map((field) =>
    mayBeAbsent(field.property)
      ? `(p = ${read(field.from, site)}) === undefined ? p : (w++, ${presentValue(field, site)})`
      : fieldValue(field, site),
  );
  const variables = variablesFor(fields, values, site);
  const of = (i: number) => variables[i] ?? "";
  const changes = fields.flatMap((field, i) =>
    staysItself(field, site) ? [] : [`${of(i)} === ${read(field.from, site)}`],
  );
  const sure = fields.filter(({ property }) => !mayBeAbsent(property)).length;
  const isFixed = sure === fields.length;
  const whole = [`${site.module.library("whole")}(v, x, ${isFixed ? sure : "w"})`, ...changes].join(" && ");
  const firstOptional = isFixed ? sure : fields.findIndex(({ property }) => mayBeAbsent(property));
  const members = fields
    .slice(0, firstOptional)
    .map(({ to }, i) => (to === of(i) ? to : `${key(to)}: ${of(i)}`));
  const object = members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  // In the order of declaration, which is that of a response.
  const rest = fields.flatMap(({ to, property }, i) => {
    if (i < firstOptional) return [];
    const set = setting(to, of(i), site);
    return [mayBeAbsent(property) ? `  if (${of(i)} !== undefined) ${set}` : `  ${set}`];
  });
  const counting = isFixed ? [] : [`w = ${sure}`];
  const reading = values.some((text) => text.includes("(p = ")) ? ["p"] : [];
  const changing = [...reading, ...counting];
  return [
    `  ${changing.length > 0 ? "let" : "const"} ${[...changing, `n = ${x("count")}`].join(", ")};`,
    ...values.map((value, i) => `  const ${of(i)} = ${value};`),
    `  ${x("within")}(n, k, v);`,
    ...(isFixed
      ? [`  return ${whole} ? v : ${object};`]
      : [`  if (${whole}) return v;`, `  const o = ${object};`, ...rest, "  return o;"]),
  ];
}

/** Named like the properties, unless the text of the function gives that name another meaning. */
function variablesFor(fields: readonly Field[], values: readonly string[], { module }: Site): string[] {
  const used = new Set(values.flatMap(identifiersIn));
  return fields.map(({ to }) => {
    const name = module.variable(isIdentifier(to) ? to : camel(to), (name) => used.has(name));
    used.add(name);
    return name;
  });
}

/** Whether a value that is as declared always decodes to itself. */
function staysItself({ property, decoder }: Field, site: Site): boolean {
  if (decoder !== undefined || property.default !== undefined || property.schema.checks) return false;
  const schema = resolve(property.schema, site.facts.types);
  const { isLeaf, converted } = factsOf(schema);
  return isLeaf && !converted && !schema.checks;
}
