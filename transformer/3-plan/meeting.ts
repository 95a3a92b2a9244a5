import type { JsonKind } from "../kind-facts.js";
import { factsOf } from "../kinds.js";
import { resolve, type Schema, type TypeTable, wireName } from "../schema.js";

/**
 * Whether a value may have both types, as far as a document can state them. Both must share a kind of JSON value: for literals, a
 * literal; for lists, a kind of item; for objects, a value for each property that both have. Constraints are not compared.
 */
export function meet(one: Schema, other: Schema, types: TypeTable): boolean {
  return meetWithin(one, other, types, new Set());
}

function meetWithin(one: Schema, other: Schema, types: TypeTable, asked: Set<string>): boolean {
  if (one.kind === "ref" && other.kind === "ref") {
    // Equal, or met again inside itself. The check only looks for something that contradicts a match.
    const pair = `${one.id} ${other.id}`;
    if (one.id === other.id || asked.has(pair)) return true;
    asked.add(pair);
  }
  const [a, b] = [membersOf(one, types), membersOf(other, types)];
  return a.some((x) => b.some((y) => memberMeets(x, y, types, asked)));
}

type Resolved = ReturnType<typeof resolve>;

function membersOf(schema: Schema, types: TypeTable): readonly Resolved[] {
  const resolved = resolve(schema, types);
  return resolved.kind === "union"
    ? resolved.members.flatMap((member) => membersOf(member, types))
    : [resolved];
}

function memberMeets(one: Resolved, other: Resolved, types: TypeTable, asked: Set<string>): boolean {
  if (one.kind === "unknown" || other.kind === "unknown") return true;
  // One file cannot have two different requirements.
  if (one.kind === "upload" || other.kind === "upload")
    return one.kind === other.kind && uploadWords(one) === uploadWords(other);
  if (one.kind === "literal" && other.kind === "literal")
    return one.values.some((value) => other.values.includes(value));
  if (!kindsOf(one).some((kind) => kindsOf(other).includes(kind))) return false;
  const [items, otherItems] = [itemsOf(one), itemsOf(other)];
  if (items && otherItems) return meetWithin(items, otherItems, types, asked);
  if (one.kind !== "object" || other.kind !== "object") return true;
  return one.properties.every((ours) => {
    const same = other.properties.find((theirs) => wireName(theirs) === wireName(ours));
    return !same || meetWithin(ours.schema, same.schema, types, asked);
  });
}

function itemsOf(schema: Resolved): Schema | undefined {
  return schema.kind === "array" || schema.kind === "set" ? schema.items : undefined;
}

function kindsOf(schema: Resolved): readonly JsonKind[] {
  if (schema.kind !== "literal") return factsOf(schema).json;
  return schema.values.map((value) => typeof value as "string" | "number" | "boolean");
}

/** A type for a message: `an integer`, `"asc" or "desc"`, `Item`. */
export function typeWords(schema: Schema, types: TypeTable): string {
  switch (schema.kind) {
    case "ref":
      return types.get(schema.id)?.name ?? schema.id;
    case "number":
      return schema.type === undefined || schema.type === "float" ? "a number" : "an integer";
    case "literal":
      return schema.values.map((value) => JSON.stringify(value)).join(" or ");
    case "template":
      return schema.text;
    case "array":
      return `a list (${typeWords(schema.items, types)})`;
    case "upload":
      return uploadWords(schema);
    case "union":
      return schema.members.map((member) => typeWords(member, types)).join(" or ");
    case "string":
    case "bigint":
    case "boolean":
    case "null":
    case "parsed":
    case "unknown":
    case "never":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
      return factsOf(schema).label;
  }
}

/** `a file (maxSize 5000000, types image/png or image/jpeg)` */
function uploadWords(schema: Schema): string {
  if (schema.kind !== "upload") return factsOf(schema).label;
  const { maxSize, maxTotalSize, maxFiles, types } = schema;
  const asked = Object.entries({ maxSize, maxTotalSize, maxFiles, types: types?.toSorted().join(" or ") })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`);
  return asked.length > 0 ? `a file (${asked.join(", ")})` : "a file";
}
