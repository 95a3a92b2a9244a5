import { isMembers } from "../contract/members.js";

/** The members of an OpenAPI Parameter Object that merging needs. */
interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

/**
 * Returns Parameter Objects with each name and place once, as OpenAPI requires (3.1, 4.8.10.1): a handler and its dependencies
 * may read the same parameter. It is required if one of them requires it, and then no default is used. A value must be valid for
 * all of them.
 */
export function mergeParameters(parameters: readonly unknown[]): readonly unknown[] {
  const merged = new Map<string, ParameterObject>();
  for (const parameter of parameters as readonly ParameterObject[]) {
    // RFC 9110, 5.1: header names are case-insensitive.
    const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
    const key = `${parameter.in} ${name}`;
    const first = merged.get(key);
    merged.set(key, first ? both(first, parameter) : parameter);
  }
  return [...merged.values()];
}

function both(first: ParameterObject, second: ParameterObject): ParameterObject {
  const required = first.required === true || second.required === true;
  const schemas = [first.schema, second.schema].map((schema) => (required ? withoutDefault(schema) : schema));
  return { ...second, ...first, required, schema: bothSchemas(schemas) };
}

function withoutDefault(schema: unknown): unknown {
  if (!isMembers(schema)) return schema;
  const { default: _, ...rest } = schema;
  return rest;
}

/** The schema of values that are valid for all given schemas: one schema, if their keywords can be combined. */
export function bothSchemas(schemas: readonly unknown[]): unknown {
  const [first, ...others] = schemas.flatMap(alternatives);
  const distinct: unknown[] = [first];
  for (const schema of others) {
    const texts = distinct.map((each) => JSON.stringify(each));
    if (texts.includes(JSON.stringify(schema))) continue;
    const at = distinct.findIndex((each) => sideBySide(each, schema) !== undefined);
    if (at < 0) distinct.push(schema);
    else distinct[at] = sideBySide(distinct[at], schema);
  }
  return distinct.length === 1 ? distinct[0] : { allOf: distinct };
}

/** The schemas that were joined before. */
function alternatives(schema: unknown): readonly unknown[] {
  const { allOf, ...more } = Object(schema) as { allOf?: unknown };
  return Array.isArray(allOf) && Object.keys(more).length === 0 ? allOf : [schema];
}

type Join = (one: unknown, other: unknown) => unknown;

const first: Join = (one) => one;
const equal: Join = (one, other) => (one === other ? one : undefined);
const least: Join = (one, other) => Math.min(Number(one), Number(other));
const most: Join = (one, other) => Math.max(Number(one), Number(other));

/** Keywords of scalars whose meaning does not depend on other keywords, and how two of the same name are joined. */
const KEYWORDS: ReadonlyMap<string, Join> = new Map([
  ["type", (one, other) => (one === other ? one : [one, other].every(isNumeric) ? "integer" : undefined)],
  ...["maximum", "exclusiveMaximum", "maxLength"].map((name) => [name, least] as const),
  ...["minimum", "exclusiveMinimum", "minLength"].map((name) => [name, most] as const),
  ...["format", "pattern", "multipleOf", "default"].map((name) => [name, equal] as const),
  ...["title", "description", "examples"].map((name) => [name, first] as const),
]);

function isNumeric(type: unknown): boolean {
  return type === "integer" || type === "number";
}

/** One schema with the keywords of two; `undefined` if a keyword cannot be joined. */
function sideBySide(one: unknown, other: unknown): unknown {
  if (!isMembers(one) || !isMembers(other)) return undefined;
  const joined: Record<string, unknown> = { ...one };
  for (const [keyword, value] of Object.entries(other)) {
    joined[keyword] = Object.hasOwn(one, keyword) ? KEYWORDS.get(keyword)?.(one[keyword], value) : value;
  }
  const isSaid = Object.entries(joined).every(([name, value]) => KEYWORDS.has(name) && value !== undefined);
  return isSaid ? joined : undefined;
}
