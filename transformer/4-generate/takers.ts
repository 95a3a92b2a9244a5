import { factsOf } from "../kinds.js";
import { resolve, type Schema, type StringSchema, type TupleSchema, type TypeTable } from "../schema.js";
import { calling, type Decoder, reference, type Site } from "./decoder.js";
import { x } from "./library.js";
import { literal } from "./literal.js";
import { camel, pascal } from "./names.js";
import { objectTaker } from "./object-takers.js";
import { regularExpression } from "./scalars.js";
import { decoderOf } from "./schema-decoder.js";
import { calledTaker, type Taker, tested } from "./taker.js";
import { unionTaker } from "./union-takers.js";

/** The taker of a type that `isTaken`, with one case for each kind. Functions that it needs are added to the module. */
export function takerOf(schema: Schema, site: Site): Taker {
  const $ = site.module.library;
  if (schema.checks) return passing(schema, site);
  switch (schema.kind) {
    case "string":
      return stringTaker(schema, site);
    case "number": {
      const { kind: _, type, annotations: __, messages: ___, secret: ____, ...constraints } = schema;
      if (Object.keys(constraints).length > 0 || (type !== undefined && type !== "int"))
        return passing(schema, site);
      const name = $(type ? "isInteger" : "isNumber");
      return tested((value) => `${name}(${value})`, name);
    }
    case "boolean":
      return tested((value) => `typeof ${value} === "boolean"`);
    case "null":
      return tested((value) => `${value} === null`);
    case "literal":
      return tested(literalTest(schema.values, site));
    case "unknown":
      return tested((value) => `${value} !== undefined`);
    case "array": {
      const { minItems, maxItems, uniqueItems } = schema;
      if (uniqueItems) return passing(schema, site);
      const bounds =
        minItems === undefined && maxItems === undefined ? [] : [minItems ?? 0, maxItems ?? "Infinity"];
      const inner = { ...site, hint: `${site.hint}Item` };
      const item = takerOf(schema.items, inner);
      if (item.testName === $("isNumber")) return calledTaker($("takeNumbers"), ...bounds);
      if (item.testName === $("isString")) return calledTaker($("takeStrings"), ...bounds);
      return item.test
        ? calledTaker($("takeScalars"), item.testName ?? testFunction(item.test, inner), ...bounds)
        : calledTaker($("takeArray"), functionOf(schema.items, inner), ...bounds);
    }
    case "tuple":
      return tupleTaker(schema, site);
    case "object":
      return objectTaker(schema, site, takerOf);
    case "union":
      return unionTaker(schema, site, takerOf);
    case "ref": {
      const named = { ...site, hint: pascal(site.facts.types.get(schema.id)?.name ?? "") };
      const resolved = resolve(schema, site.facts.types);
      const content = `take ${schema.id}`;
      if (resolved.checks || isFlat(resolved, site.facts.types)) return takerOf(resolved, named);
      if (resolved.kind === "object") return objectTaker(resolved, named, takerOf, content);
      // A separate function, since it may be recursive.
      const render = (own: string) =>
        `function ${own}(v) {\n  return ${takerOf(resolved, named).take("v")};\n}`;
      return calledTaker(site.module.declare("function", content, `take${named.hint}`, render));
    }
    // Converted values are not taken, and a template is equally fast either way.
    case "bigint":
    case "template":
    case "parsed":
    case "upload":
    case "never":
    case "set":
    case "map":
    case "toJSON":
      return passing(schema, site);
  }
}

/** A function that takes a value. */
export function functionOf(schema: Schema, site: Site): string {
  const { name, take } = takerOf(schema, site);
  if (name !== undefined) return name;
  const body = take("v");
  const render = (own: string) => `function ${own}(v) {\n  return ${body};\n}`;
  return site.module.declare("function", `take ${body}`, `take${site.hint}`, render);
}

/** A function that checks whether a scalar is taken. */
function testFunction(test: (value: string) => string, site: Site): string {
  const body = test("v");
  const render = (own: string) => `function ${own}(v) {\n  return ${body};\n}`;
  return site.module.declare("function", `test ${body}`, `is${site.hint}`, render);
}

/** Whether a type is a scalar or a union of scalars. */
function isFlat(schema: Schema, types: TypeTable): boolean {
  if (schema.kind !== "union") return factsOf(schema).isLeaf;
  return schema.members.every((member) => factsOf(resolve(member, types)).isLeaf);
}

/** Takes a value if a decoder finds nothing wrong with it: for formats, and anything rare. */
function passing(schema: Schema, site: Site): Taker {
  const decode = reference(decoderOf(schema, { ...site, mode: "decode" }), site);
  return calledTaker(site.module.library("decoded"), decode);
}

function stringTaker(schema: StringSchema, site: Site): Taker {
  const $ = site.module.library;
  const { minLength, maxLength, format, patterns = [] } = schema;
  if (format !== undefined) return passing(schema, site);
  const expressions = patterns.map((source) => regularExpression(source, site));
  const isString = (value: string) => `typeof ${value} === "string"`;
  const isBare = minLength === undefined && maxLength === undefined && patterns.length === 0;
  if (isBare) return tested(isString, $("isString"));
  return tested((value) =>
    [
      isString(value),
      ...(minLength === undefined ? [] : [`!${$("shorter")}(${value}, ${minLength})`]),
      ...(maxLength === undefined ? [] : [`!${$("longer")}(${value}, ${maxLength})`]),
      ...expressions.map((name) => `${name}.test(${value})`),
    ].join(" && "),
  );
}

/** Up to this many literals are written out: the search in a list is a call. */
const FEW = 4;

function literalTest(values: readonly (string | number | boolean)[], site: Site): (value: string) => string {
  if (values.length > FEW) {
    const list = site.module.constant(literal(values), `${camel(site.hint)}Values`);
    return (value) => `${list}.includes(${value})`;
  }
  const any = (value: string) => values.map((each) => `${value} === ${literal(each)}`).join(" || ");
  return values.length === 1 ? any : (value) => `(${any(value)})`;
}

function tupleTaker({ items, rest }: TupleSchema, site: Site): Taker {
  const takers = items.map((item, i) => functionOf(item.schema, { ...site, hint: site.hint + i }));
  const required = items.filter((item) => !item.optional).length;
  const list = site.module.constant(`[${takers.join(", ")}]`, `${camel(site.hint)}Takers`);
  const more = rest ? [functionOf(rest, { ...site, hint: `${site.hint}Rest` })] : [];
  return calledTaker(site.module.library("takeTuple"), list, required, ...more);
}

/** A decoder that is only called if a value is not taken as it is. */
export function takingFirst(schema: Schema, decoder: Decoder, site: Site): Decoder {
  const take = `(${x("copies")} ? undefined : ${functionOf(schema, site)}(v))`;
  const body = `${take} ?? ${decoder.call("v", "k")}`;
  const render = (own: string) => `function ${own}(v, x, k) {\n  return ${body};\n}`;
  return calling(site.module.declare("function", body, `read${site.hint}`, render));
}
