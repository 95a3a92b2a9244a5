import { resolved } from "../../runtime/calling/resolved.js";
import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import { formatMisfit } from "../../transformer/fuzz/kinds/formats.js";

/**
 * Returns what is wrong with a value by a schema of the document, preceded by its place: `/items/0/price: is less than 0`. Only
 * keywords that occur in documents are checked, so that an unknown keyword causes no false report.
 * @param components the targets of references.
 */
export function schemaMisfit(
  schema: unknown,
  value: unknown,
  components: Members,
  at = "",
): string | undefined {
  if (schema === false) return `${at || "/"}: is not allowed`;
  if (!isMembers(schema)) return undefined;
  const rules = typeof schema["$ref"] === "string" ? resolved(schema, components) : schema;
  const said = (why: string | undefined) => (why === undefined ? undefined : `${at || "/"}: ${why}`);
  const inside = (part: unknown, each: unknown, step?: string | number) =>
    schemaMisfit(part, each, components, step === undefined ? at : `${at}/${step}`);
  return (
    said(typeMisfit(rules, value)) ??
    said(scalarMisfit(rules, value)) ??
    combinedMisfit(rules, value, inside, said) ??
    (Array.isArray(value) ? listMisfit(rules, value, inside, said) : undefined) ??
    (isMembers(value) ? objectMisfit(rules, value, inside, said) : undefined)
  );
}

type Inside = (schema: unknown, value: unknown, step?: string | number) => string | undefined;
type Said = (why: string | undefined) => string | undefined;

function typeMisfit({ type, enum: values, const: constant }: Members, value: unknown): string | undefined {
  const types = Array.isArray(type) ? type : type === undefined ? [] : [type];
  if (types.length > 0 && !types.some((each) => isOf(each, value)))
    return `is not of type ${types.join(" or ")}`;
  if (Array.isArray(values) && !values.some((each) => isSame(each, value))) return "is none of the values";
  if (constant !== undefined && !isSame(constant, value)) return `is not ${JSON.stringify(constant)}`;
  return undefined;
}

function isOf(type: unknown, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isMembers(value);
    case "integer":
      return Number.isInteger(value);
  }
  return typeof value === type;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function scalarMisfit(rules: Members, value: unknown): string | undefined {
  if (typeof value === "number") {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = rules;
    if (typeof minimum === "number" && value < minimum) return `is less than ${minimum}`;
    if (typeof maximum === "number" && value > maximum) return `is more than ${maximum}`;
    if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum)
      return `is not more than ${exclusiveMinimum}`;
    if (typeof exclusiveMaximum === "number" && value >= exclusiveMaximum)
      return `is not less than ${exclusiveMaximum}`;
  }
  if (typeof value !== "string") return undefined;
  const { minLength, maxLength, pattern, format } = rules;
  const length = [...value].length;
  if (typeof minLength === "number" && length < minLength) return `is shorter than ${minLength} characters`;
  if (typeof maxLength === "number" && length > maxLength) return `is longer than ${maxLength} characters`;
  if (typeof pattern === "string" && !new RegExp(pattern, "u").test(value))
    return `does not match ${pattern}`;
  return formatMisfit(format, value);
}

function combinedMisfit(rules: Members, value: unknown, inside: Inside, said: Said): string | undefined {
  const { allOf, anyOf, oneOf } = rules;
  if (Array.isArray(allOf)) {
    for (const each of allOf) {
      const wrong = inside(each, value);
      if (wrong !== undefined) return wrong;
    }
  }
  for (const members of [anyOf, oneOf]) {
    if (!Array.isArray(members)) continue;
    const wrong = members.map((each) => inside(each, value));
    if (!wrong.includes(undefined)) return wrong.length === 1 ? wrong[0] : said("fits none of the schemas");
  }
  return undefined;
}

function listMisfit(
  rules: Members,
  value: readonly unknown[],
  inside: Inside,
  said: Said,
): string | undefined {
  const { items, prefixItems, minItems, maxItems, uniqueItems } = rules;
  if (typeof minItems === "number" && value.length < minItems)
    return said(`has fewer than ${minItems} items`);
  if (typeof maxItems === "number" && value.length > maxItems) return said(`has more than ${maxItems} items`);
  const first: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  for (const [i, each] of value.entries()) {
    const wrong = inside(i < first.length ? first[i] : items, each, i);
    if (wrong !== undefined) return wrong;
  }
  if (uniqueItems === true && new Set(value.map((each) => JSON.stringify(each))).size < value.length)
    return said("has the same item twice");
  return undefined;
}

function objectMisfit(rules: Members, value: Members, inside: Inside, said: Said): string | undefined {
  const { properties, required, additionalProperties, patternProperties, propertyNames } = rules;
  const missing = (Array.isArray(required) ? required : []).find(
    (name) => !Object.hasOwn(value, String(name)),
  );
  if (missing !== undefined) return said(`has no "${missing}"`);
  const declared = membersOf(properties);
  const patterns = Object.entries(membersOf(patternProperties));
  for (const [name, each] of Object.entries(value)) {
    const schemas = [
      ...(Object.hasOwn(declared, name) ? [declared[name]] : []),
      ...patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, schema]) => schema),
    ];
    for (const schema of schemas.length > 0 ? schemas : [additionalProperties]) {
      const wrong = inside(schema, each, name);
      if (wrong !== undefined) return wrong;
    }
    if (!Object.hasOwn(declared, name) && inside(propertyNames, name) !== undefined)
      return said(`has the name "${name}"`);
  }
  return undefined;
}
