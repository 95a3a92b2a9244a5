import type { Template } from "../../runtime/contract/template.js";
import type {
  Annotations,
  Direction,
  NamedType,
  ObjectSchema,
  Property,
  Schema,
  TupleSchema,
} from "../schema.js";
import type { ClientModule } from "./client-module.js";
import { comment } from "./comment.js";
import { propertyKey } from "./names.js";

/**
 * A type as TypeScript: a reading of the Schema. It is the type of the caller's value, so dates are `Date`s and names are those
 * of TypeScript. A value with its own form in JSON (`toJSON`, `Wire`) has that form, because its class belongs to the server.
 */
export function typeText(schema: Schema, direction: Direction, module: ClientModule): string {
  const inner = (part: Schema) => typeText(part, direction, module);
  switch (schema.kind) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
      return schema.kind;
    case "literal":
      return schema.values.map((value) => JSON.stringify(value)).join(" | ");
    case "template":
      return schema.templates.map(templateText).join(" | ");
    case "parsed":
      return schema.type;
    case "upload":
      return "Blob";
    case "array":
      return `${grouped(inner(schema.items))}[]`;
    case "set":
      return `Set<${inner(schema.items)}>`;
    case "map":
      return `Map<${inner(schema.key)}, ${inner(schema.value)}>`;
    case "tuple":
      return tupleText(schema, inner);
    case "object":
      return objectText(schema, direction, module);
    case "toJSON":
      return inner(schema[direction] ?? { kind: "never" });
    case "union":
      return schema.members.map(inner).join(" | ");
    case "ref":
      return module.typeName(schema.id, direction);
  }
}

/** An interface for an object, otherwise an alias. */
export function declarationText(
  name: string,
  type: NamedType,
  direction: Direction,
  module: ClientModule,
): string {
  const { schema } = type;
  const about = comment(schema.annotations);
  return schema.kind === "object" && !schema.index
    ? `${about}export interface ${name} ${block(schema.properties.map((one) => propertyText(one, direction, module)))}`
    : `${about}export type ${name} = ${typeText(schema, direction, module)};`;
}

/** Whether a property may be left out of a value in one direction. */
export function isOptional({ optional, default: usual }: Property, direction: Direction): boolean {
  return usual === undefined ? optional : direction === "input";
}

function objectText(schema: ObjectSchema, direction: Direction, module: ClientModule): string {
  const { properties, index = [] } = schema;
  if (properties.length === 0 && index.length === 0) return "{}";
  const lines = properties.map((property) => propertyText(property, direction, module));
  if (index.length === 0) return members(lines);
  const signatures = index.map(
    ({ key, value }) => `[key: ${typeText(key, direction, module)}]: ${typeText(value, direction, module)};`,
  );
  // Declared properties need not have the type of the signature.
  return lines.length === 0 ? members(signatures) : `${members(lines)} & ${members(signatures)}`;
}

/** Members of an object type in braces, on one line if they are few and short. */
export function members(lines: readonly string[]): string {
  const inline = `{ ${lines.join(" ").replace(/;$/, "")} }`;
  if (inline.length <= 60 && !/[\n]|\/\*/.test(inline)) return inline;
  return block(lines);
}

function block(lines: readonly string[]): string {
  return `{\n${lines.map(indented).join("\n")}\n}`;
}

function propertyText(property: Property, direction: Direction, module: ClientModule): string {
  const mark = isOptional(property, direction) ? "?" : "";
  const about = comment(aboutProperty(property));
  return `${about}${propertyKey(property.name)}${mark}: ${typeText(property.schema, direction, module)};`;
}

function aboutProperty({
  annotations,
  default: usual,
  schema,
}: Property): Annotations & { readonly usual?: string } {
  return { ...annotations, ...(usual !== undefined && !schema.secret && { usual: JSON.stringify(usual) }) };
}

function tupleText({ items, rest }: TupleSchema, inner: (part: Schema) => string): string {
  const texts = items.map(({ schema, optional }) =>
    optional ? `${grouped(inner(schema))}?` : inner(schema),
  );
  return `[${[...texts, ...(rest ? [`...${grouped(inner(rest))}[]`] : [])].join(", ")}]`;
}

const PLACEHOLDERS = { string: "string", number: "number", bigint: "bigint", integer: "number" } as const;

function templateText([texts, placeholders]: Template): string {
  const parts = texts.map((text, i) => {
    const placeholder = placeholders[i];
    return text.replace(/[\\`]|\$\{/g, "\\$&") + (placeholder ? `\${${PLACEHOLDERS[placeholder]}}` : "");
  });
  return `\`${parts.join("")}\``;
}

/** The text before `[]` or `?`. */
function grouped(text: string): string {
  return /^(?:[\w$.]+|\{[^{}]*\})(?:\[\])*$/.test(text) ? text : `(${text})`;
}

/** Indents each line of a text. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
