import type { JsonSchema } from "../contract/component.js";

/** A schema for OpenAI's strict mode, or the reason why there is none. */
export type StrictSchema =
  | { readonly schema: JsonSchema; readonly problem?: undefined }
  | { readonly schema?: undefined; readonly problem: string };

/** Kept as they are: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas. */
const KEPT = new Set([
  ...["type", "description", "title", "enum", "const", "$ref", "required"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"],
]);

const FORMATS = new Set("date-time time date duration email hostname ipv4 ipv6 uuid".split(" "));

/** They restrict values, and the decoder still checks them; the description includes them. */
const NARROWING = new Set([
  ...["minLength", "maxLength", "pattern", "format", "uniqueItems", "contentEncoding", "contentMediaType"],
  ...["minProperties", "maxProperties"],
]);

/** They do not affect values. */
const SAYING = new Set("$schema default examples deprecated readOnly writeOnly discriminator".split(" "));

class NotStrict extends Error {}

/**
 * Converts the schema for strict mode: every property is required, and no others are allowed. The result accepts no value that
 * the schema refuses, except for constraints that strict mode does not know, which are in descriptions.
 * @returns why not, if a property is optional or the structure is one that strict mode does not know.
 */
export function strictSchema(schema: JsonSchema): StrictSchema {
  try {
    return { schema: converted(schema, "") };
  } catch (error) {
    if (error instanceof NotStrict) return { problem: error.message };
    throw error;
  }
}

function converted(schema: JsonSchema, at: string): JsonSchema {
  const refuse = (what: string): never => {
    throw new NotStrict(`${at === "" ? "the whole" : at} ${what}`);
  };
  const strict: JsonSchema = {};
  const narrowing: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "properties") strict["properties"] = properties(schema, at, refuse);
    else if (keyword === "additionalProperties" || SAYING.has(keyword)) continue;
    else if (keyword === "anyOf" || keyword === "oneOf")
      strict["anyOf"] = (value as readonly JsonSchema[]).map((each) => converted(each, at));
    else if (keyword === "items") strict["items"] = converted(value as JsonSchema, `${at}[]`);
    else if (keyword === "$defs")
      strict["$defs"] = mapped(value as Schemas, (each, name) => converted(each, name));
    else if (KEPT.has(keyword) || isKnownText(keyword, value)) strict[keyword] = value;
    else if (NARROWING.has(keyword)) narrowing[keyword] = value;
    else refuse(`has the keyword ${keyword}`);
  }
  if (!["type", "enum", "const", "anyOf", "$ref"].some((keyword) => keyword in strict))
    refuse("may be anything");
  if (schema["type"] === "object") {
    if (typeof schema["additionalProperties"] === "object") refuse("has properties with any name");
    if (!("properties" in schema)) strict["properties"] = {};
    strict["required"] ??= [];
    strict["additionalProperties"] = false;
  }
  return described(withoutSiblings(strict), narrowing);
}

type Schemas = Readonly<Record<string, JsonSchema>>;

function properties(schema: JsonSchema, at: string, refuse: (what: string) => never): JsonSchema {
  const all = schema["properties"] as Schemas;
  const required = new Set((schema["required"] as readonly string[] | undefined) ?? []);
  const optional = Object.keys(all).find((name) => !required.has(name));
  if (optional !== undefined) refuse(`may leave out "${optional}"`);
  return mapped(all, (each, name) => converted(each, at === "" ? name : `${at}.${name}`));
}

function mapped(schemas: Schemas, change: (schema: JsonSchema, name: string) => JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, change(each, name)]));
}

/** Its regular expressions do not support lookaround. */
function isKnownText(keyword: string, value: unknown): boolean {
  if (keyword === "pattern") return !/\(\?[=!<]/.test(String(value));
  return keyword === "format" && FORMATS.has(String(value));
}

/** A reference may have no sibling keywords. */
function withoutSiblings(schema: JsonSchema): JsonSchema {
  const { $ref, ...others } = schema;
  return $ref === undefined || Object.keys(others).length === 0 ? schema : { anyOf: [{ $ref }], ...others };
}

function described(schema: JsonSchema, narrowing: JsonSchema): JsonSchema {
  if (Object.keys(narrowing).length === 0) return schema;
  const rules = Object.entries(narrowing).map(([keyword, value]) => `${keyword}: ${JSON.stringify(value)}`);
  const before = schema["description"] === undefined ? "" : `${String(schema["description"])} `;
  return { ...schema, description: `${before}{${rules.join(", ")}}` };
}
