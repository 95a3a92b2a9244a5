import { isJsonObject, type Json, resolve, type Schema, type TypeTable, wireName } from "../schema.js";
import type { Path } from "./making.js";

/** A place in a value whose size no type limits. */
export interface Growth {
  readonly at: Path;
  /** The value with this many characters or items there. */
  of(size: number): Json;
}

/** More places than this take more time than their results are worth. */
const MOST = 6;

/** Characters that patterns repeat, followed by one that ends the match. */
const FILLS = ["a", " ", "0"] as const;

/** The places in a value that a client can make as large as it likes. */
export function growthsOf(schema: Schema, wire: Json, types: TypeTable, isText: boolean): readonly Growth[] {
  return found(schema, wire, types, isText, 8).slice(0, MOST);
}

function found(
  schema: Schema,
  wire: Json,
  types: TypeTable,
  isText: boolean,
  depth: number,
): readonly Growth[] {
  if (depth === 0) return [];
  const resolved = resolve(schema, types);
  const inside = (part: Schema, value: Json) => found(part, value, types, isText, depth - 1);
  switch (resolved.kind) {
    case "string":
      return resolved.maxLength === undefined ? FILLS.map(texts) : [];
    case "template":
    case "parsed":
      return FILLS.slice(0, 1).map(texts);
    case "array":
    case "set": {
      if (!Array.isArray(wire)) return [];
      const [first] = wire;
      const isFree = first !== undefined && resolved.maxItems === undefined;
      const many: Growth[] = isFree
        ? [{ at: [], of: (size) => Array.from({ length: items(size, first) }, () => first) }]
        : [];
      return [
        ...many,
        ...(first === undefined ? [] : inside(resolved.items, first).map((each) => within(wire, 0, each))),
      ];
    }
    case "object": {
      if (!isJsonObject(wire)) return [];
      return resolved.properties.flatMap((property) => {
        const name = wireName(property);
        const value = Object.hasOwn(wire, name) ? wire[name] : undefined;
        return value === undefined
          ? []
          : inside(property.schema, value).map((each) => within(wire, name, each));
      });
    }
    case "union":
      return resolved.members.flatMap((member) => inside(member, wire)).slice(0, 2);
    case "toJSON":
      return resolved.input ? inside(resolved.input, wire) : [];
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "tuple":
      return [];
  }
}

function texts(fill: string): Growth {
  return { at: [], of: (size) => `${fill.repeat(Math.max(0, Math.round(size) - 1))}!` };
}

/** No body is larger than half of what an app accepts by default. */
function items(size: number, item: Json): number {
  return Math.max(1, Math.min(Math.round(size), Math.floor(500_000 / (JSON.stringify(item).length + 1))));
}

function within(wire: Json[] | { [key: string]: Json }, step: string | number, { at, of }: Growth): Growth {
  return {
    at: [step, ...at],
    of: (size) => (Array.isArray(wire) ? wire.with(Number(step), of(size)) : { ...wire, [step]: of(size) }),
  };
}
