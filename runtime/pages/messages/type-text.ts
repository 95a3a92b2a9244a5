import { isMembers, type Members } from "../../contract/members.js";

/** Encloses the name of a type, so that the page can turn it into a link. No text of a type contains this character. */
export const NAME = "\u0001";

/**
 * A JSON Schema in TypeScript syntax, which is shorter and tells most readers the same. Everything that a type cannot express
 * follows as a comment.
 */
export function typeText(schema: unknown, indent = ""): string {
  if (!isMembers(schema)) return schema === false ? "never" : "unknown";
  const { $ref, const: only, enum: values, anyOf, oneOf, allOf, type } = schema;
  const inner = (one: unknown) => typeText(one, indent);
  if (typeof $ref === "string") return `${NAME}${$ref.split("/")[3] ?? $ref}${NAME}`;
  if (only !== undefined) return JSON.stringify(only);
  for (const [members, sign] of [
    [values, " | "],
    [anyOf, " | "],
    [oneOf, " | "],
    [allOf, " & "],
  ] as const) {
    if (!Array.isArray(members)) continue;
    return members.map((one) => (members === values ? JSON.stringify(one) : inner(one))).join(sign);
  }
  if (Array.isArray(type)) return type.map((one) => typeText({ ...schema, type: one }, indent)).join(" | ");
  if (type === "array") return arrayText(schema, inner);
  if (type === "object" || schema["properties"] !== undefined) return objectText(schema, indent);
  return type === undefined ? "unknown" : String(type);
}

function arrayText({ prefixItems, items }: Members, inner: (schema: unknown) => string): string {
  if (Array.isArray(prefixItems)) {
    const rest = isMembers(items) ? [`...${grouped(inner(items))}[]`] : [];
    return `[${[...prefixItems.map(inner), ...rest].join(", ")}]`;
  }
  return `${grouped(inner(items))}[]`;
}

/** `(a | b)`, before `[]`. */
const grouped = (text: string) => (/[|&]/.test(text) && !text.startsWith("{") ? `(${text})` : text);

function objectText({ properties, required, additionalProperties }: Members, indent: string): string {
  const needed = Array.isArray(required) ? required : [];
  const deeper = `${indent}  `;
  const line = (name: string, schema: unknown) =>
    `${deeper}${name}: ${typeText(schema, deeper)};${comment(schema)}\n`;
  const lines = Object.entries(isMembers(properties) ? properties : {}).map(([name, schema]) =>
    line(`${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}${needed.includes(name) ? "" : "?"}`, schema),
  );
  if (isMembers(additionalProperties)) lines.push(line("[name: string]", additionalProperties));
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** Keywords that the type itself expresses. */
const SAID: ReadonlySet<string> = new Set(
  "$ref const enum anyOf oneOf allOf type properties required additionalProperties items prefixItems discriminator description examples".split(
    " ",
  ),
);

/** The parts of a schema that a type cannot express: its description, and keywords such as `minLength`. */
export function comment(schema: unknown): string {
  if (!isMembers(schema)) return "";
  const { description, minimum, maximum } = schema;
  const limits = Object.entries(schema).filter(
    ([name]) => !SAID.has(name) && !isUsual(name, minimum, maximum),
  );
  const words = limits.map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const all = [
    ...(typeof description === "string" ? [description.replace(/\s+/g, " ")] : []),
    words.join(", "),
  ];
  const text = all.filter(Boolean).join(" · ");
  return text && ` // ${text}`;
}

/** Every whole number is within these limits, so readers do not need them. */
function isUsual(name: string, minimum: unknown, maximum: unknown): boolean {
  if (name === "minimum") return minimum === Number.MIN_SAFE_INTEGER;
  return name === "maximum" && maximum === Number.MAX_SAFE_INTEGER;
}
