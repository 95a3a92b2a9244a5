import type { JsonSchema } from "../../../runtime/contract/component.js";
import { keyPattern, matches } from "../../index-keys.js";
import {
  type IndexSignature,
  type ObjectSchema,
  resolve,
  type Schema,
  type TypeTable,
  wireName,
} from "../../schema.js";
import { propertyNames } from "./maps.js";

type Convert = (schema: Schema) => JsonSchema;

/** The keywords for undeclared keys: the type of their values, and what the keys must be. */
export function indexKeywords(schema: ObjectSchema, types: TypeTable, convert: Convert): JsonSchema {
  const patterns = new Map<string, JsonSchema>();
  let additional: JsonSchema | false | undefined = schema.strict ? false : undefined;
  for (const signature of schema.index ?? []) {
    const pattern = keyPattern(signature);
    if (pattern === undefined) additional = convert(signature.value);
    else patterns.set(pattern, convert(signature.value));
  }
  const names = (schema.index ?? []).flatMap((signature) => {
    const { constraint } = signature;
    const demanded = constraint ? propertyNames(resolve(constraint, types), types, convert) : {};
    // Custom tags and bounds of a number cannot be expressed.
    const { pattern, ...more } = demanded;
    const isSaid = pattern === undefined || pattern === keyPattern(signature);
    if (isSaid && Object.keys(more).length === 0) return [];
    const others = exempt(signature, schema);
    return [others.length === 0 ? demanded : { anyOf: [...others, demanded] }];
  });
  return {
    ...(names.length > 0 && { propertyNames: names.length === 1 ? names[0] : { allOf: names } }),
    ...(patterns.size > 0 && { patternProperties: Object.fromEntries(patterns) }),
    ...(additional !== undefined && { additionalProperties: additional }),
  };
}

/** The names that an index signature does not constrain: those it does not cover, and those that are declared. */
function exempt(signature: IndexSignature, { index = [], properties }: ObjectSchema): readonly JsonSchema[] {
  const own = keyPattern(signature);
  if (own !== undefined) {
    const declared = properties.filter((property) => matches(signature, wireName(property)));
    return [{ not: { pattern: own } }, ...listed(declared)];
  }
  const others = index.flatMap((other) => keyPattern(other) ?? []);
  return [...listed(properties), ...others.map((pattern) => ({ pattern }))];
}

function listed(properties: ObjectSchema["properties"]): readonly JsonSchema[] {
  return properties.length === 0 ? [] : [{ enum: properties.map(wireName) }];
}
