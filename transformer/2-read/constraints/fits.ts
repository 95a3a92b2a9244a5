import { parsedType } from "../../parsed-types.js";
import {
  type BigintSchema,
  isJsonObject,
  type Json,
  type NumberSchema,
  type Schema,
  type StringSchema,
  wireName,
} from "../../schema.js";
import type { Reading } from "../reading.js";

/** Whether a JSON value in the source (a default, an example) has the type on the wire. The generated decoder checks formats. */
export function fits(schema: Schema, value: Json, reading: Pick<Reading, "resolve">): boolean {
  const each = (inner: Schema) => (item: Json) => fits(inner, item, reading);
  switch (schema.kind) {
    case "string":
      return typeof value === "string" && fitsString(schema, value);
    case "number":
      return typeof value === "number" && fitsNumber(schema, value);
    case "bigint":
      return fitsBigint(schema, value);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "literal":
      return schema.values.some((allowed) => allowed === value);
    case "template":
      return typeof value === "string" && new RegExp(schema.source).test(value);
    case "parsed":
      return typeof value === "string" && parsedType(schema.type).fits(value);
    case "unknown":
      return true;
    // A source cannot contain a file.
    case "upload":
    case "never":
      return false;
    case "array":
    case "set":
      return Array.isArray(value) && fitsSize(schema, value.length) && value.every(each(schema.items));
    case "tuple":
      return Array.isArray(value) && fitsTuple(schema, value, reading);
    case "map":
      return isJsonObject(value) && Object.values(value).every(each(schema.value));
    case "object":
      return isJsonObject(value) && fitsObject(schema, value, reading);
    case "toJSON":
      return schema.input === undefined || fits(schema.input, value, reading);
    case "union":
      return schema.members.some((member) => fits(member, value, reading));
    case "ref": {
      const resolved = reading.resolve(schema);
      return resolved === undefined || fits(resolved, value, reading);
    }
  }
}

function fitsString(schema: StringSchema, value: string): boolean {
  const length = [...value].length;
  if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? length)) return false;
  return (schema.patterns ?? []).every((source) => expression(source).test(value));
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}

function fitsNumber(schema: NumberSchema, value: number): boolean {
  if (schema.type !== undefined && schema.type !== "float" && !Number.isSafeInteger(value)) return false;
  if (schema.type === "int32" && (value < -(2 ** 31) || value >= 2 ** 31)) return false;
  if (schema.type === "uint32" && (value < 0 || value >= 2 ** 32)) return false;
  if (schema.type === "uint64" && value < 0) return false;
  if (schema.bits !== undefined && (BigInt(value) & ~BigInt(schema.bits)) !== 0n) return false;
  if (schema.multipleOf !== undefined) {
    const quotient = value / schema.multipleOf;
    if (Math.abs(quotient - Math.round(quotient)) > 1e-9 * Math.max(1, Math.abs(quotient))) return false;
  }
  return within(value, schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum);
}

function fitsBigint(schema: BigintSchema, value: Json): boolean {
  const isInteger = typeof value === "number" && Number.isSafeInteger(value);
  if (!isInteger && !(typeof value === "string" && /^-?\d+$/.test(value))) return false;
  const integer = BigInt(value);
  const digits = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));
  if (schema.multipleOf !== undefined && integer % BigInt(schema.multipleOf) !== 0n) return false;
  return within(
    integer,
    digits(schema.minimum),
    digits(schema.maximum),
    digits(schema.exclusiveMinimum),
    digits(schema.exclusiveMaximum),
  );
}

function within<Value extends number | bigint>(
  value: Value,
  minimum?: Value,
  maximum?: Value,
  exclusiveMinimum?: Value,
  exclusiveMaximum?: Value,
): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum)
  );
}

function fitsSize(
  { minItems = 0, maxItems }: { minItems?: number; maxItems?: number },
  length: number,
): boolean {
  return length >= minItems && length <= (maxItems ?? length);
}

function fitsTuple(
  schema: Extract<Schema, { kind: "tuple" }>,
  value: readonly Json[],
  reading: Pick<Reading, "resolve">,
): boolean {
  const required = schema.items.filter((item) => !item.optional).length;
  if (value.length < required) return false;
  return value.every((item, i) => {
    const inner = schema.items[i]?.schema ?? schema.rest;
    return inner !== undefined && fits(inner, item, reading);
  });
}

function fitsObject(
  schema: Extract<Schema, { kind: "object" }>,
  value: { readonly [key: string]: Json },
  reading: Pick<Reading, "resolve">,
): boolean {
  const declared = schema.properties.every((property) => {
    const { schema: inner, optional, default: fallback } = property;
    const name = wireName(property);
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    return item === undefined ? optional || fallback !== undefined : fits(inner, item, reading);
  });
  const names = new Set(schema.properties.map(wireName));
  return declared && (!schema.strict || Object.keys(value).every((key) => names.has(key)));
}
