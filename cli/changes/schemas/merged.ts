import { isDeepStrictEqual } from "node:util";
import { isMembers, type Members } from "../../../runtime/contract/members.js";
import type { OpenApiDocument } from "../openapi-document.js";
import { isAnnotation } from "./keywords.js";

/** If two limits apply, the greater or the smaller one wins. */
const GREATER: ReadonlySet<string> = new Set([
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minProperties",
]);
const SMALLER: ReadonlySet<string> = new Set([
  "maximum",
  "exclusiveMaximum",
  "maxLength",
  "maxItems",
  "maxProperties",
]);

/** A schema as an object: `true` and values that are not schemas allow everything, `false` allows nothing. */
export function asMembers(schema: unknown): Members {
  if (schema === false) return NOTHING;
  return isMembers(schema) ? schema : ANYTHING;
}

const ANYTHING: Members = {};
const NOTHING: Members = { not: {} };

/**
 * Moves everything in `allOf` to the top of a schema. Keywords that cannot be merged, such as a second pattern, stay in `allOf`.
 * Returns the same object for the same schema.
 */
export function merged(schema: Members, document: OpenApiDocument): Members {
  if (!Array.isArray(schema["allOf"])) return schema;
  const known = mergedOnes.get(schema);
  if (known) return known;
  // A schema that contains itself adds nothing the second time.
  mergedOnes.set(schema, ANYTHING);
  const { allOf, ...own } = schema;
  const result: Record<string, unknown> = { ...own };
  const rest: unknown[] = [];
  for (const part of allOf as readonly unknown[]) {
    const { value, beside = ANYTHING } = document.follow(part);
    for (const source of [beside, merged(asMembers(value), document)]) {
      const left = mergeInto(result, source);
      if (Object.keys(left).length > 0) rest.push(left);
    }
  }
  if (rest.length > 0) result["allOf"] = rest;
  mergedOnes.set(schema, result);
  return result;
}

const mergedOnes = new WeakMap<Members, Members>();

/** @returns the keywords that could not be merged into the target. */
function mergeInto(target: Record<string, unknown>, source: Members): Members {
  const left: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(source)) {
    const present = target[keyword];
    if (present === undefined) target[keyword] = value;
    else if (isAnnotation(keyword) || isDeepStrictEqual(present, value)) continue;
    else if (keyword === "properties") target[keyword] = bothProperties(present as Members, value as Members);
    else if (keyword === "required")
      target[keyword] = [...new Set([...(present as unknown[]), ...(value as unknown[])])];
    else if (GREATER.has(keyword)) target[keyword] = Math.max(Number(present), Number(value));
    else if (SMALLER.has(keyword)) target[keyword] = Math.min(Number(present), Number(value));
    else left[keyword] = value;
  }
  return left;
}

function bothProperties(some: Members, others: Members): Members {
  const both = new Map(Object.entries(some));
  for (const [name, schema] of Object.entries(others)) {
    const present = both.get(name);
    const same = present === undefined || isDeepStrictEqual(present, schema);
    both.set(name, same ? schema : { allOf: [present, schema] });
  }
  return Object.fromEntries(both);
}
