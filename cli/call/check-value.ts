import type { JsonSchema } from "../../runtime/contract/component.js";
import { isMembers, type Members } from "../../runtime/contract/members.js";
import { alternativesOf } from "./schemas.js";

/** A requirement that a value does not meet: where in the value, and what it should be. */
export interface Amiss {
  /** `.address.city`, `[3]`; empty for the value itself. */
  readonly at: string;
  /** `must be at least 1` */
  readonly text: string;
}

/**
 * Checks a value before it is sent. It knows the keywords of our documents that a flag can violate. The server checks everything
 * else.
 */
export function checkValue(
  value: unknown,
  schema: unknown,
  components: Members,
  at = "",
  depth = 0,
): Amiss | undefined {
  if (depth > 50 || value instanceof Blob || value instanceof Uint8Array) return undefined;
  const found = alternativesOf(schema, components).map((one) => amissIn(value, one, components, at, depth));
  // Of several alternatives, the one that matched furthest has the most useful message.
  return found.includes(undefined)
    ? undefined
    : found.reduce((best, one) => ((one?.at.length ?? 0) > (best?.at.length ?? 0) ? one : best));
}

function amissIn(
  value: unknown,
  schema: JsonSchema,
  components: Members,
  at: string,
  depth: number,
): Amiss | undefined {
  const { type, enum: values, items, properties, required } = schema;
  const wrong = (text: string): Amiss => ({ at, text });
  if (Array.isArray(values) && !values.some((one) => one === value))
    return wrong(`must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`);
  if (schema["const"] !== undefined && schema["const"] !== value)
    return wrong(`must be ${JSON.stringify(schema["const"])}`);
  if (typeof type === "string" && IS[type]?.(value) === false) return wrong(`must be ${NAMES[type] ?? type}`);
  const limit = brokenLimit(value, schema);
  if (limit !== undefined) return wrong(limit);
  if (Array.isArray(value) && items !== undefined)
    return first(value, (item, i) => checkValue(item, items, components, `${at}[${i}]`, depth + 1));
  if (!isMembers(value)) return undefined;
  const absent =
    Array.isArray(required) &&
    required.find((name) => typeof name === "string" && !Object.hasOwn(value, name));
  if (typeof absent === "string") return { at: `${at}.${absent}`, text: "is required" };
  if (!isMembers(properties)) return undefined;
  return first(Object.entries(value), ([name, member]) =>
    Object.hasOwn(properties, name)
      ? checkValue(member, properties[name], components, `${at}.${name}`, depth + 1)
      : undefined,
  );
}

function first<T>(list: readonly T[], find: (one: T, at: number) => Amiss | undefined): Amiss | undefined {
  for (const [i, one] of list.entries()) {
    const found = find(one, i);
    if (found) return found;
  }
  return undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  string: "a text",
  null: "null",
  array: "a list",
  object: "an object",
};

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  null: (value) => value === null,
  array: Array.isArray,
  object: isMembers,
};

/** Lengths count characters, as in JSON Schema. */
function brokenLimit(value: unknown, schema: JsonSchema): string | undefined {
  const limit = (keyword: string) =>
    typeof schema[keyword] === "number" ? Number(schema[keyword]) : undefined;
  const over = (keyword: string, size: number) => size > (limit(keyword) ?? Number.POSITIVE_INFINITY);
  const under = (keyword: string, size: number) => size < (limit(keyword) ?? Number.NEGATIVE_INFINITY);
  if (typeof value === "number") {
    if (under("minimum", value)) return `must be at least ${limit("minimum")}`;
    if (over("maximum", value)) return `must be at most ${limit("maximum")}`;
    if (value <= (limit("exclusiveMinimum") ?? Number.NEGATIVE_INFINITY))
      return `must be more than ${limit("exclusiveMinimum")}`;
    if (value >= (limit("exclusiveMaximum") ?? Number.POSITIVE_INFINITY))
      return `must be less than ${limit("exclusiveMaximum")}`;
  }
  if (typeof value === "string") {
    const length = [...value].length;
    if (under("minLength", length)) return `must have at least ${limit("minLength")} characters`;
    if (over("maxLength", length)) return `must have at most ${limit("maxLength")} characters`;
  }
  if (Array.isArray(value)) {
    if (under("minItems", value.length)) return `must have at least ${limit("minItems")} items`;
    if (over("maxItems", value.length)) return `must have at most ${limit("maxItems")} items`;
  }
  return undefined;
}
