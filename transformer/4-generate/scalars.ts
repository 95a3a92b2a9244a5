import { formatOf } from "../../runtime/contract/formats.js";
import { NUMBER_TYPES, SAFE } from "../number-types.js";
import type { BigintSchema, LiteralSchema, NumberSchema, StringSchema, TemplateSchema } from "../schema.js";
import { calling, converting, type Decoder, declare, type Site } from "./decoder.js";
import { noting, x } from "./library.js";
import { literal } from "./literal.js";
import { camel } from "./names.js";

export function stringDecoder(schema: StringSchema, site: Site): Decoder {
  const $ = site.module.library;
  const { minLength, maxLength } = schema;
  const check = schema.format && formatOf(schema.format).decoder;
  const format = check && $(check);
  const patterns = (schema.patterns ?? []).map((source) => regularExpression(source, site));
  const bounded = minLength !== undefined || maxLength !== undefined;
  if (!bounded && patterns.length === 0) return calling(format ?? $("string"));
  if (!format && patterns.length <= 1) {
    return bounded
      ? calling($("text"), minLength, maxLength, patterns[0])
      : calling($("pattern"), patterns[0]);
  }
  return checking(site, [
    `if (typeof v !== "string") ${noting("string")}`,
    `if (${x("lenient")}) return v;`,
    minLength !== undefined && `if (${$("shorter")}(v, ${minLength})) ${noting("tooShort", minLength)}`,
    maxLength !== undefined && `if (${$("longer")}(v, ${maxLength})) ${noting("tooLong", maxLength)}`,
    ...patterns.map((name) => `if (!${name}.test(v)) ${noting("pattern", name)}`),
    format !== undefined && `${format}(v, x, k);`,
  ]);
}

/** A hoisted regular expression, compiled once. */
export function regularExpression(source: string, site: Site): string {
  const text = String(compile(source));
  const repeats = /\{\d/.test(text);
  return site.module.constant(
    repeats ? `${site.module.library("unrolled")}(${text})` : text,
    `${camel(site.hint)}Pattern`,
  );
}

/** A hoisted test for a template literal type. */
export function templateTest({ source, templates }: TemplateSchema, site: Site): string {
  const args = [source, templates].map((value) => JSON.stringify(value));
  return site.module.constant(
    `${site.module.library("template")}(${args.join(", ")})`,
    `${camel(site.hint)}Template`,
  );
}

/**
 * With the `u` flag if the source allows it, so that `.` is a code point.
 * @throws SyntaxError if it is not a regular expression: the reader refuses those.
 */
function compile(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}

export function numberDecoder(schema: NumberSchema, site: Site): Decoder {
  const $ = site.module.library;
  const integer = schema.type !== undefined && NUMBER_TYPES[schema.type].integer;
  const bare = boundedNumber(schema, integer, site);
  if (site.mode !== "coerce") return bare;
  return converting(bare, (value) => `${$(integer ? "integer" : "numeric")}(${value})`);
}

function boundedNumber(schema: NumberSchema, integer: boolean, site: Site): Decoder {
  const $ = site.module.library;
  const range = schema.type && NUMBER_TYPES[schema.type];
  // An integer is always checked to be a safe one.
  const min = larger(schema.minimum, range?.minimum === SAFE.minimum ? undefined : range?.minimum);
  const max = smaller(schema.maximum, range?.maximum === SAFE.maximum ? undefined : range?.maximum);
  const { exclusiveMinimum, exclusiveMaximum, multipleOf, bits } = schema;
  if (bits !== undefined && isFlags(schema)) return calling($("flags"), bits);
  if ([exclusiveMinimum, exclusiveMaximum, multipleOf, bits].every((each) => each === undefined)) {
    if (min === undefined && max === undefined) return calling(integer ? $("int") : $("number"));
    return calling(integer ? $("intRange") : $("range"), min ?? "-Infinity", max);
  }
  return checking(site, [
    bits !== undefined && `if (!${$("isFlags")}(v, ${bits})) ${noting("flags", bits)}`,
    integer
      ? `if (!Number.isSafeInteger(v)) ${noting("int")}`
      : `if (!Number.isFinite(v)) ${noting("number")}`,
    exclusiveMinimum !== undefined && `if (v <= ${exclusiveMinimum}) ${noting("above", exclusiveMinimum)}`,
    min !== undefined && `if (v < ${min}) ${noting("atLeast", min)}`,
    exclusiveMaximum !== undefined && `if (v >= ${exclusiveMaximum}) ${noting("below", exclusiveMaximum)}`,
    max !== undefined && `if (v > ${max}) ${noting("atMost", max)}`,
    multipleOf !== undefined &&
      `if (!${$("multiple")}(v, ${multipleOf})) ${noting("multipleOf", multipleOf)}`,
  ]);
}

/** Whether flags only need to have no other bits. */
function isFlags({ bits, minimum, maximum }: NumberSchema): boolean {
  return bits !== undefined && minimum === 0 && maximum !== undefined && maximum >= bits;
}

export function bigintDecoder(schema: BigintSchema, site: Site): Decoder {
  const convert = calling(site.module.library("asBigint"));
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const checks = [
    exclusiveMinimum !== undefined &&
      `if (n <= ${exclusiveMinimum}n) ${noting("above", `${exclusiveMinimum}n`)}`,
    minimum !== undefined && `if (n < ${minimum}n) ${noting("atLeast", `${minimum}n`)}`,
    exclusiveMaximum !== undefined &&
      `if (n >= ${exclusiveMaximum}n) ${noting("below", `${exclusiveMaximum}n`)}`,
    maximum !== undefined && `if (n > ${maximum}n) ${noting("atMost", `${maximum}n`)}`,
    multipleOf !== undefined && `if (n % ${multipleOf}n !== 0n) ${noting("multipleOf", `${multipleOf}n`)}`,
  ].filter((check) => check !== false);
  if (checks.length === 0) return convert;
  const body = [
    `  const b = ${convert.call("v", "k")};`,
    `  const n = ${x("encodes")} ? v : b;`,
    '  if (typeof n !== "bigint") return b;',
    `  ${chain(checks)}`,
    "  return b;",
  ].join("\n");
  return checkFunction(body, site);
}

export function literalDecoder(schema: LiteralSchema, site: Site): Decoder {
  const $ = site.module.library;
  const { values } = schema;
  const strings = values.every((value) => typeof value === "string");
  const coerced = site.mode === "coerce" && !strings;
  if (values.length === 1 && !schema.enum && !coerced) return calling($("only"), literal(values[0]));
  const list = site.module.constant(literal(values), `${camel(site.hint)}Values`);
  const decoder = calling($(schema.enum ? "enumeration" : "literal"), list);
  return coerced ? converting(decoder, (value) => `${$("matching")}(${value}, ${list})`) : decoder;
}

/** A function that runs one check after the other until one fails, and returns the value in any case. */
function checking(site: Site, checks: readonly (string | false)[]): Decoder {
  return checkFunction(`  ${chain(checks.filter((check) => check !== false))}\n  return v;`, site);
}

function checkFunction(body: string, site: Site): Decoder {
  const name = () => `check${site.hint}`;
  return calling(declare(site, body, (text) => text, name));
}

function chain(checks: readonly string[]): string {
  return checks.join("\n  else ");
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

function smaller(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
