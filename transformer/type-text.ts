import { factsOf } from "./kinds.js";
import { withParts } from "./parts.js";
import { resolve, type Schema, type TypeTable, wireName } from "./schema.js";

/** The name of a type in the document; `undefined` for one without a name there. */
export type NameOf = (id: string) => string | undefined;

/** Beyond this depth, a summary no longer fits on a line. */
const DEEPEST = 2;

/**
 * One line that says what travels: `string (minLength 1)`, `Item[]`, `"asc" | "desc"`, `Date`.
 * @param nameOf names of components, so that a reader finds the same words in the document.
 */
export function describeType(schema: Schema, nameOf: NameOf, depth = 0): string {
  const inner = (member: Schema) => describeType(member, nameOf, depth + 1);
  switch (schema.kind) {
    case "string":
      return withConstraints("string", schema);
    case "number":
      return withConstraints(numberName(schema.type), { ...schema, type: undefined });
    case "bigint":
      return withConstraints("bigint", schema);
    case "boolean":
    case "null":
    case "unknown":
    case "never":
      return schema.kind;
    case "parsed":
      return schema.type;
    case "upload":
      return withConstraints("Upload", {
        ...schema,
        ...(schema.types && { types: schema.types.join(", ") }),
      });
    case "literal":
      return schema.values.map((value) => JSON.stringify(value)).join(" | ");
    case "template":
      return schema.text;
    case "array":
      return withConstraints(`${grouped(schema.items, inner)}[]`, schema);
    case "set":
      return withConstraints(`Set<${inner(schema.items)}>`, schema);
    case "map":
      return `Map<${inner(schema.key)}, ${inner(schema.value)}>`;
    case "tuple": {
      const items = schema.items.map((item) => inner(item.schema) + (item.optional ? "?" : ""));
      const rest = schema.rest ? [`...${grouped(schema.rest, inner)}[]`] : [];
      return `[${[...items, ...rest].join(", ")}]`;
    }
    case "object": {
      if (depth >= DEEPEST) return "{ … }";
      const properties = schema.properties.map(
        (property) => `${wireName(property)}${property.optional ? "?" : ""}: ${inner(property.schema)}`,
      );
      const index = (schema.index ?? []).map((entry) => `[${inner(entry.key)}]: ${inner(entry.value)}`);
      const members = [...properties, ...index];
      return members.length > 0 ? `{ ${members.join("; ")} }` : "{}";
    }
    case "toJSON":
      return inner(schema.input ?? schema.output ?? { kind: "never" });
    case "union":
      return schema.members.map(inner).join(" | ");
    case "ref":
      return nameOf(schema.id) ?? schema.id.replace(/[^<>,\s]*#/g, "");
  }
}

/** The same for readers without the document: names of enums and formats are replaced by their meaning. */
export function typeInWords(schema: Schema, types: TypeTable): string {
  const inPlace = (part: Schema): Schema => {
    if (part.kind !== "ref") return withParts(part, inPlace);
    const resolved = resolve(part, types);
    return factsOf(resolved).isLeaf ? resolved : part;
  };
  return describeType(inPlace(schema), (id) => types.get(id)?.name);
}

function grouped(schema: Schema, inner: (schema: Schema) => string): string {
  const several = schema.kind === "union" || (schema.kind === "literal" && schema.values.length > 1);
  const text = inner(schema);
  return several || text.endsWith(")") ? `(${text})` : text;
}

function numberName(type: string | undefined): string {
  if (type === undefined) return "number";
  return type === "int" ? "integer" : type;
}

const CONSTRAINTS = [
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "maxSize",
  "maxTotalSize",
  "maxFiles",
  "types",
];

function withConstraints(name: string, schema: object): string {
  const values = new Map(Object.entries(schema));
  const said = CONSTRAINTS.filter((keyword) => values.get(keyword) !== undefined).map((keyword) =>
    keyword === "format" ? String(values.get(keyword)) : `${keyword} ${values.get(keyword)}`,
  );
  const patterns: unknown = values.get("patterns");
  const regexps = Array.isArray(patterns) ? patterns.map((source) => `/${source}/`) : [];
  const unique = values.get("uniqueItems") === true ? ["uniqueItems"] : [];
  const all = [...said, ...regexps, ...unique];
  return all.length > 0 ? `${name} (${all.join(", ")})` : name;
}
