import type { ComponentFragment, JsonSchema } from "../contract/component.js";
import type { OperationFragment } from "../contract/document.js";
import { isMembers, type Members, mapMembers } from "../contract/members.js";
import type { MessageFragment, MessagesFragment } from "../contract/socket.js";
import { shareParts, withParts } from "./packed-parts.js";
import {
  lengthen,
  type Modules,
  mapPacked,
  type Packed,
  type Packing,
  packSchema,
  same,
  shorten,
  unpackSchema,
} from "./packed-schema.js";
import { sharing } from "./packed-sharing.js";

/** A module's part of the document: its fragments by route, and the named types they refer to. */
export interface ModuleDocument {
  readonly fragments: readonly OperationFragment[];
  readonly components: readonly ComponentFragment[];
}

/** The same as text: the shared parts, and each fragment's own. */
export interface PackedModule {
  readonly shared: string;
  readonly fragments: readonly string[];
}

/**
 * Components are `[id, schema]`, and the data that a reader could not derive from the id. Schemas that occur in several of them
 * are written once (in the 200 events of GitHub, that is half of the text), and so are the parts of several fragments.
 */
export function packModule({ fragments, components }: ModuleDocument, modules: Modules): PackedModule {
  const schemas = components.map(({ schema }) => packSchema(schema, modules));
  const { share, shared } = sharing(schemas, mapPacked);
  const list = components.map(({ schema: _, ...fragment }, i) => {
    const usual: Members = usualComponent(fragment.id);
    const unusual = Object.entries(fragment).filter(([key, value]) => key !== "id" && value !== usual[key]);
    const entry = [shorten(fragment.id, modules), share(schemas[i])];
    return unusual.length === 0 ? entry : [...entry, Object.fromEntries(unusual)];
  });
  const { parts, fragments: short } = shareParts(
    fragments.map((fragment) => mapFragment(fragment, packing(modules))),
  );
  const more = {
    ...(shared.length > 0 && { shared }),
    ...(parts.length > 0 && { parts }),
  };
  return {
    shared: JSON.stringify(Object.keys(more).length === 0 ? list : { list, ...more }),
    fragments: short.map((fragment) => JSON.stringify(fragment)),
  };
}

/** The shared parts of a module's fragments, unpacked. */
export interface UnpackedModule {
  readonly components: readonly ComponentFragment[];
  readonly modules: Modules;
  readonly parts: readonly Packed[];
}

export function unpackModule(text: string, modules: Modules): UnpackedModule {
  type Entry = [string, Packed, Partial<ComponentFragment>?];
  type Whole = { list: Entry[]; shared?: readonly Packed[]; parts?: readonly Packed[] };
  const parsed = JSON.parse(text) as Entry[] | Whole;
  const { list, shared = [], parts = [] } = Array.isArray(parsed) ? { list: parsed } : parsed;
  const components = list.map(([short, schema, unusual]) => {
    const id = lengthen(short, modules);
    const unpacked = unpackSchema(schema, { modules, shared }) as JsonSchema;
    return { id, ...usualComponent(id), ...unusual, schema: unpacked };
  });
  return { components, modules, parts };
}

export function unpackFragment(text: string, { modules, parts }: UnpackedModule): OperationFragment {
  const fragment = withParts(JSON.parse(text) as OperationFragment, parts);
  return mapFragment(fragment, unpacking({ modules, shared: [] }));
}

/** Most components have the name of their type, `Page<src/app#Item>` is `PageItem`, and look the same as input and output. */
function usualComponent(id: string): Pick<ComponentFragment, "name" | "module" | "mode"> {
  const at = id.indexOf("#");
  const [name = "", ...args] = id.slice(at + 1).split(/[<>,[\]]+/);
  const words = args.map((arg) => arg.slice(arg.indexOf("#") + 1));
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { name: name + capitals.join(""), module: id.slice(0, at), mode: "both" };
}

/** How to convert a schema, a parameter, a request body and a response. */
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

/** Also for guards and error handlers, which contain a part of the same. */
function mapFragment(fragment: OperationFragment, direction: Direction): OperationFragment {
  const { operation, errors, declared, messages } = fragment;
  return {
    ...fragment,
    operation: mapOperation(operation, direction),
    ...(errors && { errors: errors.map((error) => mapDetail(error, direction)) }),
    ...(declared && { declared: mapMembers(declared, direction.response) }),
    ...(messages && { messages: mapMessages(messages, direction) }),
  };
}

function mapMessages({ receives, sends }: MessagesFragment, { schema }: Direction): MessagesFragment {
  const way = ({ text, ...frames }: MessageFragment): MessageFragment =>
    text ? { ...frames, text: { as: text.as, schema: schema(text.schema) as JsonSchema } } : frames;
  return { receives: way(receives), sends: way(sends) };
}

function mapDetail<Error>(error: Error, { schema }: Direction): Error {
  return mapMembers(error, (value, key) => (key === "detail" ? schema(value) : value));
}

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
  return mapMembers(value, (member, key) =>
    key === "schema" || key === "itemSchema" ? schema(member) : member,
  );
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
    const schema = usualSchema(value);
    if (schema !== undefined && same(value, usualResponse(schema))) return [packSchema(schema, modules)];
  }
  return mapContent(value, packing(modules));
}

function unpackResponse(packed: Packed, from: Packing): unknown {
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
