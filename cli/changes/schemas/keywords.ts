/** Keywords for people and generators, which do not change the allowed values (OpenAPI 3.1, 4.8.24; JSON Schema validation, 9). */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "examples",
  "example",
  "externalDocs",
  "xml",
  "$comment",
  "$schema",
  "$id",
  "$anchor",
  "$defs",
  "definitions",
]);

/** Keywords that do not constrain a value, each with its own meaning for clients. */
const HINTS: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
]);

/** Whether a keyword allows all values. An unknown keyword is an annotation (JSON Schema core, 6.5). */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || HINTS.has(keyword) || !CONSTRAINTS.has(keyword);
}

/** Whether only people read it. */
export function isText(keyword: string): boolean {
  return isAnnotation(keyword) && !HINTS.has(keyword);
}

const STRINGS = ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"];
const NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const OBJECTS = [
  ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
  ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"],
];
const ARRAYS = [
  ...["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  ...["contains", "minContains", "maxContains", "unevaluatedItems"],
];
const EVERYWHERE = ["type", "nullable", "enum", "const", "format", "allOf", "anyOf", "oneOf"];

/** Keywords that are only compared for equality. */
export const OPAQUE: ReadonlySet<string> = new Set([
  ...["pattern", "contentEncoding", "contentMediaType", "not", "if", "then", "else"],
  ...["contains", "minContains", "maxContains", "dependentRequired", "dependentSchemas"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);

const CONSTRAINTS: ReadonlySet<string> = new Set([
  ...STRINGS,
  ...NUMBERS,
  ...OBJECTS,
  ...ARRAYS,
  ...EVERYWHERE,
  ...OPAQUE,
]);

/** The one type that a keyword applies to; absent for keywords that apply to every value. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...STRINGS.map((keyword) => [keyword, "string"] as const),
  ...NUMBERS.map((keyword) => [keyword, "number"] as const),
  ...OBJECTS.map((keyword) => [keyword, "object"] as const),
  ...ARRAYS.map((keyword) => [keyword, "array"] as const),
]);

/** Whether a keyword constrains values of a type. A format applies to strings and numbers. */
export function concerns(keyword: string, type: string): boolean {
  const number = type === "integer" ? "number" : type;
  if (keyword === "format") return number === "string" || number === "number";
  return (TYPES.get(keyword) ?? number) === number;
}
