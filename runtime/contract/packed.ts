import type { ComponentFragment, JsonSchema, OperationFragment } from "./document.js";
import { alikeTo, PROPERTIES, sharing } from "./packed-sharing.js";
import { VALIDATION_RESPONSE } from "./validation-error.js";

/**
 * The short form in which emitted code carries its part of the document, as JSON text. Of a route with six
 * interfaces it is 1.4 kB instead of 3.9 kB, and text is parsed only when somebody asks for the document.
 *
 * Where a schema stands, a text with a `#` is a reference (`#Item`: of the first of the module's modules, `1#Item`: of
 * the second), a number one of the shared schemas (`packed-sharing.ts`), any other text a type, and a list of one schema an array of it;
 * `""` are the properties of what has `"type": "object"`, and `required` every property without a `?`. Where a response
 * stands, `1` is the answer to invalid input and a list of one schema the usual answer; where a request body stands, a list
 * of one schema is one of JSON that must be there. `["query limit?", schema, description]` is a parameter. A discriminator
 * is a list of its property and the tags of what stands in `oneOf`. All else is as in the document.
 */
type Packed = unknown;

/** The modules that references are written without the name of: that of the routes first. */
export type Modules = readonly string[];

type Members = { readonly [key: string]: unknown };

/**
 * Components: `[id, schema]`, and what a reader could not guess from the id. Schemas that stand in several places are
 * written once: in the 200 events of GitHub, that is half of the text.
 */
export function packComponents(components: readonly ComponentFragment[], modules: Modules): string {
  const packed = components.map(({ schema }) => packSchema(schema, modules));
  const { share, shared } = sharing(packed, mapPacked);
  const list = components.map(({ schema: _, ...fragment }, i) => {
    const usual: Members = usualComponent(fragment.id);
    const unusual = Object.entries(fragment).filter(([key, value]) => key !== "id" && value !== usual[key]);
    const entry = [shorten(fragment.id, modules), share(packed[i])];
    return unusual.length === 0 ? entry : [...entry, Object.fromEntries(unusual)];
  });
  return JSON.stringify(shared.length === 0 ? list : { list, shared });
}

export function unpackComponents(text: string, modules: Modules): readonly ComponentFragment[] {
  type Entry = [string, Packed, Partial<ComponentFragment>?];
  const parsed = JSON.parse(text) as Entry[] | { list: Entry[]; shared: readonly Packed[] };
  const { list, shared } = Array.isArray(parsed) ? { list: parsed, shared: [] } : parsed;
  return list.map(([short, schema, unusual]) => {
    const id = lengthen(short, modules);
    const unpacked = unpackSchema(schema, { modules, shared }) as JsonSchema;
    return { id, ...usualComponent(id), ...unusual, schema: unpacked };
  });
}

export function packOperation(fragment: OperationFragment, modules: Modules): string {
  return JSON.stringify({ ...fragment, operation: mapOperation(fragment.operation, packing(modules)) });
}

export function unpackOperation(text: string, modules: Modules): OperationFragment {
  const fragment = JSON.parse(text) as OperationFragment;
  return { ...fragment, operation: mapOperation(fragment.operation, unpacking({ modules, shared: [] })) };
}

/** Most are called as they are known in their module, and look the same on the way in and out. */
function usualComponent(id: string): Pick<ComponentFragment, "name" | "module" | "mode"> {
  const at = id.indexOf("#");
  return { name: id.slice(at + 1), module: id.slice(0, at), mode: "both" };
}

function shorten(id: string, modules: Modules): string {
  const at = id.indexOf("#");
  const index = modules.indexOf(id.slice(0, at));
  return at < 0 || index < 0 ? id : (index || "") + id.slice(at);
}

/** `#/components/…` is a reference of the document itself, from a user's own `responses`. */
function lengthen(id: string, modules: Modules): string {
  if (id.startsWith("#/")) return id;
  return id.replace(/^\d*(?=#)/, (index) => modules[Number(index)] ?? index);
}

/** What unpacking needs to know. */
interface Packing {
  readonly modules: Modules;
  readonly shared: readonly Packed[];
}

/** How to turn what stands in the places of a schema, a parameter, a request body and a response. */
interface Direction {
  readonly schema: (value: unknown) => unknown;
  readonly parameter: (value: unknown) => unknown;
  readonly body: (value: unknown) => unknown;
  readonly response: (value: unknown) => unknown;
}

const packing = (modules: Modules): Direction => ({
  schema: (value) => packSchema(value, modules),
  parameter: (value) => packParameter(value, modules),
  body: (value) => packBody(value, modules),
  response: (value) => packResponse(value, modules),
});

const unpacking = (from: Packing): Direction => ({
  schema: (value) => unpackSchema(value, from),
  parameter: (value) =>
    Array.isArray(value)
      ? usualParameter(value[0], unpackSchema(value[1], from), value[2])
      : mapSchemas(value, unpacking(from)),
  body: (value) =>
    Array.isArray(value) ? usualBody(unpackSchema(value[0], from)) : mapContent(value, unpacking(from)),
  response: (value) => unpackResponse(value, from),
});

function mapOperation(operation: Members, direction: Direction): Members {
  return mapMembers(operation, (value, key) => {
    if (key === "parameters" && Array.isArray(value)) return value.map(direction.parameter);
    if (key === "requestBody") return direction.body(value);
    if (key === "responses" && isMembers(value)) return mapMembers(value, direction.response);
    return value;
  });
}

function mapContent(value: unknown, direction: Direction): unknown {
  return mapMembers(value, (content, key) =>
    key === "content" ? mapMembers(content, (media) => mapSchemas(media, direction)) : content,
  );
}

function mapSchemas(value: unknown, { schema }: Direction): unknown {
  return mapMembers(value, (member, key) => (key === "schema" ? schema(member) : member));
}

function packParameter(value: unknown, modules: Modules): Packed {
  if (!isMembers(value)) return value;
  const { name, in: place, required, schema, description } = value;
  const head = `${place} ${name}${required === true ? "" : "?"}`;
  if (!same(value, usualParameter(head, schema, description))) return mapSchemas(value, packing(modules));
  const packed = [head, packSchema(schema, modules)];
  return description === undefined ? packed : [...packed, description];
}

function usualParameter(head: string, schema: unknown, description: unknown): Members {
  const [, place, name, optional] = /^(\w+) (.*?)(\??)$/s.exec(head) ?? [];
  const described = description === undefined ? {} : { description };
  return { name, in: place, required: optional === "", schema, ...described };
}

function packBody(value: unknown, modules: Modules): Packed {
  const schema = isMembers(value) ? usualSchema(value) : undefined;
  const isUsual = schema !== undefined && same(value, usualBody(schema));
  return isUsual ? [packSchema(schema, modules)] : mapContent(value, packing(modules));
}

function usualBody(schema: unknown): Members {
  return { content: { "application/json": { schema } }, required: true };
}

function packResponse(value: unknown, modules: Modules): Packed {
  if (isMembers(value)) {
    if (same(value, VALIDATION_RESPONSE)) return 1;
    const schema = usualSchema(value);
    if (schema !== undefined && same(value, usualResponse(schema))) return [packSchema(schema, modules)];
  }
  return mapContent(value, packing(modules));
}

function unpackResponse(packed: Packed, from: Packing): unknown {
  if (packed === 1) return VALIDATION_RESPONSE;
  if (Array.isArray(packed)) return usualResponse(unpackSchema(packed[0], from));
  return mapContent(packed, unpacking(from));
}

function usualResponse(schema: unknown): Members {
  return { description: "Successful Response", content: { "application/json": { schema } } };
}

function usualSchema({ content }: Members): unknown {
  const json = isMembers(content) ? content["application/json"] : undefined;
  return isMembers(json) ? json["schema"] : undefined;
}

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const ONE = new Set(["items", "additionalProperties", "propertyNames", "contains", "not"]);
const MANY = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const NAMED = new Set([PROPERTIES, "properties", "patternProperties"]);

function packSchema(schema: unknown, modules: Modules): Packed {
  if (!isMembers(schema)) return schema;
  const keys = Object.keys(schema);
  const { $ref, type, items } = schema;
  if (keys.length === 1 && typeof $ref === "string" && $ref.includes("#")) return shorten($ref, modules);
  if (keys.length === 1 && typeof type === "string") return type;
  const pack = (inner: unknown) => packSchema(inner, modules);
  if (keys.join() === "type,items" && type === "array" && isMembers(items)) return [pack(items)];
  return packTags(packObject(mapSchema(schema, pack, (id) => shorten(id, modules))));
}

function unpackSchema(packed: Packed, from: Packing): unknown {
  const unpack = (inner: Packed) => unpackSchema(inner, from);
  if (typeof packed === "number") return unpack(from.shared[packed]);
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

/** The schema of an object as it usually begins: type, properties, the names of those that must be there. */
function packObject(schema: Members): Members {
  const { type: _, properties, required, ...more } = schema;
  if (!isMembers(properties)) return schema;
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  const marked = Object.entries(properties).map(([name, one]) => [isRequired(name) ? name : `${name}?`, one]);
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
function mapPacked(packed: Packed, map: (inner: Packed) => Packed): Packed {
  if (Array.isArray(packed)) return packed.map(map);
  return isMembers(packed) ? mapSchema(packed, map, (id) => id) : packed;
}

/** `fromEntries` defines own properties: `__proto__` is a name like any other. */
function mapMembers<Value>(value: Value, map: (member: unknown, key: string) => unknown): Value {
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, map(member, key)]);
  return Object.fromEntries(entries) as Value;
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Also in the order of members, which is the order in the document. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
