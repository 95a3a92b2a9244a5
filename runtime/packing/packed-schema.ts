import { isMembers, type Members, mapMembers } from "../contract/members.js";
import { alikeTo, PROPERTIES } from "./packed-sharing.js";

/**
 * The short form in which emitted code contains its part of the document, as JSON text. For a route with six interfaces it is 0.7
 * kB instead of 3.9 kB, and the text is parsed only if the document is requested.
 *
 * Instead of a schema, a text with a `#` is a reference (`#Item`: in the first of the module's modules, `1#Item`: in the
 * second), a number is one of the shared schemas (`packed-sharing.ts`), `int` is an `Int`, any other text is a type, and a list
 * of one schema is an array of it; `""` contains the properties of an object with `"type": "object"`, and `required` has every
 * property without a `?`. A discriminator is a list of its property and the tags of the schemas in `oneOf`. In an operation
 * (`packed.ts`), instead of a response, a list of one schema is the usual response; instead of a request body, a
 * required JSON body. `["query limit?", schema, description]` is a parameter. Everything else is as in the document.
 */
export type Packed = unknown;

/** The modules that references are written without the name of: that of the routes first. */
export type Modules = readonly string[];

/** The context for unpacking. */
export interface Packing {
  readonly modules: Modules;
  readonly shared: readonly Packed[];
}

/** `src/a#Page<src/b#Item>` is `#Page<1#Item>`. An id that could not be restored exactly stays unchanged. */
export function shorten(id: string, modules: Modules): string {
  const short = id.replace(MODULE, (module) => {
    const index = modules.indexOf(module);
    return index < 0 ? module : String(index || "");
  });
  return lengthen(short, modules) === id ? short : id;
}

/** `#/components/…` is a reference in the document itself, from a user's own `responses`. */
export function lengthen(short: string, modules: Modules): string {
  if (!/^\d*#(?!\/)/.test(short)) return short;
  return short.replace(INDEX, (index) => modules[Number(index)] ?? index);
}

/** The module of an id, and of the ids of its type arguments. */
const MODULE = /(?<=^|[<,[])[^#<>,[\]]+(?=#)/g;
const INDEX = /(?<=^|[<,[])\d*(?=#)/g;

/** The schema of `Int`, which is the most frequent number, as one word. */
const INT = "int";
const int = { type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const ONE = new Set(["items", "additionalProperties", "propertyNames", "contains", "not", "contentSchema"]);
const MANY = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const NAMED = new Set([PROPERTIES, "properties", "patternProperties"]);

export function packSchema(schema: unknown, modules: Modules): Packed {
  if (!isMembers(schema)) return schema;
  const keys = Object.keys(schema);
  const { $ref, type, items } = schema;
  if (keys.length === 1 && typeof $ref === "string" && $ref.includes("#")) return shorten($ref, modules);
  if (keys.length === 1 && typeof type === "string" && type !== INT) return type;
  if (type === int.type && same(schema, int)) return INT;
  const pack = (inner: unknown) => packSchema(inner, modules);
  if (keys.join() === "type,items" && type === "array" && isMembers(items)) return [pack(items)];
  return packTags(packObject(mapSchema(schema, pack, (id) => shorten(id, modules))));
}

export function unpackSchema(packed: Packed, from: Packing): unknown {
  const unpack = (inner: Packed) => unpackSchema(inner, from);
  if (typeof packed === "number") return unpack(from.shared[packed]);
  if (packed === INT) return { ...int };
  if (typeof packed === "string") {
    return packed.includes("#") ? { $ref: lengthen(packed, from.modules) } : { type: packed };
  }
  if (Array.isArray(packed)) return { type: "array", items: unpack(packed[0]) };
  if (!isMembers(packed)) return packed;
  const whole = unpackObject(alikeTo(unpackTags(packed), from.shared));
  return mapSchema(whole, unpack, (id) => lengthen(id, from.modules));
}

/** A discriminator that has one tag for each of the references in `oneOf`, in that order. */
function packTags(packed: Members): Members {
  const { discriminator } = packed;
  if (!isMembers(discriminator) || !isMembers(discriminator["mapping"])) return packed;
  const tags = [discriminator["propertyName"], ...Object.keys(discriminator["mapping"])];
  const short = { ...packed, discriminator: tags };
  return same(unpackTags(short), packed) ? short : packed;
}

function unpackTags(packed: Members): Members {
  const { discriminator, oneOf } = packed;
  if (!Array.isArray(discriminator) || !Array.isArray(oneOf)) return packed;
  const [propertyName, ...tags] = discriminator;
  const mapping = Object.fromEntries(tags.map((tag, i) => [tag, oneOf[i]]));
  return { ...packed, discriminator: { propertyName, mapping } };
}

/** The usual start of an object's schema: type, properties, the names of required ones. */
function packObject(schema: Members): Members {
  const { type: _, properties, required, ...more } = schema;
  if (!isMembers(properties)) return schema;
  const names = new Set(Array.isArray(required) ? required : []);
  const marked = Object.entries(properties).map(([name, one]) => [names.has(name) ? name : `${name}?`, one]);
  const packed = { [PROPERTIES]: Object.fromEntries(marked), ...more };
  return same(unpackObject(packed), schema) ? packed : schema;
}

function unpackObject(packed: Members): Members {
  const { [PROPERTIES]: properties, ...more } = packed;
  if (!isMembers(properties)) return packed;
  const names = Object.keys(properties);
  const required = names.filter((name) => !name.endsWith("?"));
  const entries = Object.entries(properties).map(([name, one]) => [name.replace(/\?$/, ""), one]);
  return {
    type: "object",
    properties: Object.fromEntries(entries),
    ...(required.length > 0 && { required }),
    ...more,
  };
}

function mapSchema(
  schema: Members,
  map: (schema: unknown) => unknown,
  mapReference: (id: string) => string,
): Members {
  return mapMembers(schema, (value, key) => {
    if (ONE.has(key)) return map(value);
    if (MANY.has(key) && Array.isArray(value)) return value.map(map);
    if (NAMED.has(key)) return mapMembers(value, map);
    if (key === "discriminator" && isMembers(value) && isMembers(value["mapping"])) {
      const mapping = mapMembers(value["mapping"], (id) => (typeof id === "string" ? mapReference(id) : id));
      return { ...value, mapping };
    }
    return value;
  });
}

/** A packed schema with the schemas in it replaced. */
export function mapPacked(packed: Packed, map: (inner: Packed) => Packed): Packed {
  if (Array.isArray(packed)) return packed.map(map);
  return isMembers(packed) ? mapSchema(packed, map, (id) => id) : packed;
}

/** Also in the order of members, which is the order in the document. Most are the same objects. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isMembers(a) || !isMembers(b)) return JSON.stringify(a) === JSON.stringify(b);
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length && names.every((name, i) => name === others[i] && same(a[name], b[name]))
  );
}
