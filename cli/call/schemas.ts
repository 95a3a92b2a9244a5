import { resolved } from "../../runtime/calling/resolved.js";
import type { JsonSchema } from "../../runtime/contract/component.js";
import { isMembers, type Members } from "../../runtime/contract/members.js";

/**
 * The schemas that a value may match, with references followed: members of `anyOf` and `oneOf`, and one schema for each type in a
 * list of types.
 */
export function alternativesOf(schema: unknown, components: Members, depth = 0): readonly JsonSchema[] {
  const one = resolved(schema, components);
  const members = one["anyOf"] ?? one["oneOf"];
  if (Array.isArray(members) && depth < 20)
    return members.flatMap((member) => alternativesOf(member, components, depth + 1));
  const { type } = one;
  return Array.isArray(type) ? type.map((each: unknown) => ({ ...one, type: each })) : [one];
}

/** Whether a value is sent as bytes: a file in a form, or a body that is not text. */
export function isFile(schema: JsonSchema): boolean {
  const { type, format, contentMediaType, contentEncoding } = schema;
  if (contentEncoding !== undefined) return false;
  return format === "binary" || (contentMediaType !== undefined && (type === "string" || type === undefined));
}

/** The values that a flag accepts, on one line: `integer`, `"asc" | "desc"`, `string[]`. */
export function typeText(schema: unknown, components: Members, depth = 0): string {
  const texts = alternativesOf(schema, components).map((one) => {
    const { type, format, items, enum: values } = one;
    if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
    if (one["const"] !== undefined) return JSON.stringify(one["const"]);
    if (isFile(one)) return "@file";
    if (type === "array") return depth > 3 ? "list" : `${grouped(typeText(items, components, depth + 1))}[]`;
    if (typeof type !== "string") return "any";
    return typeof format === "string" ? `${type} (${format})` : type;
  });
  return [...new Set(texts)].join(" | ");
}

const grouped = (text: string) => (/[| ]/.test(text) ? `(${text})` : text);

/** The texts that a value can be, if they are few: for completion. */
export function choicesOf(schema: unknown, components: Members): readonly string[] {
  return alternativesOf(schema, components).flatMap((one) => {
    if (Array.isArray(one["enum"])) return one["enum"].map(String);
    if (one["const"] !== undefined) return [String(one["const"])];
    if (one["type"] === "boolean") return ["true", "false"];
    return one["type"] === "array" ? choicesOf(one["items"], components) : [];
  });
}

/** The schema of an object's property, from the first alternative that has it. */
export function propertySchema(schema: unknown, name: string, components: Members): unknown {
  for (const one of alternativesOf(schema, components)) {
    const { properties, additionalProperties } = one;
    if (isMembers(properties) && Object.hasOwn(properties, name)) return properties[name];
    if (isMembers(additionalProperties)) return additionalProperties;
  }
  return undefined;
}
