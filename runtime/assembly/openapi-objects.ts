import { isMembers, mapMembers } from "../contract/members.js";
import { METHODS } from "../contract/methods.js";

/** The objects in an OpenAPI document (3.2, 4.1 to 4.30) whose content differs between versions, or that contain such objects. */
export type OpenapiObject =
  | "document"
  | "info"
  | "license"
  | "server"
  | "tag"
  | "components"
  | "pathItem"
  | "callback"
  | "operation"
  | "parameter"
  | "requestBody"
  | "media"
  | "encoding"
  | "response"
  | "securityScheme"
  | "schema";

/** The content of a member: an object, a list of objects, or objects by name. */
type Place = OpenapiObject | readonly [OpenapiObject] | { readonly named: OpenapiObject };

const PARAMETERS: Readonly<Record<string, Place>> = { schema: "schema", content: { named: "media" } };

/** Which members contain which objects. Schemas are converted by the code for JSON Schema. */
const MEMBERS: Readonly<Record<OpenapiObject, Readonly<Record<string, Place>>>> = {
  document: {
    info: "info",
    servers: ["server"],
    paths: { named: "pathItem" },
    webhooks: { named: "pathItem" },
    components: "components",
    tags: ["tag"],
  },
  info: { license: "license" },
  license: {},
  server: {},
  tag: {},
  components: {
    schemas: { named: "schema" },
    responses: { named: "response" },
    parameters: { named: "parameter" },
    requestBodies: { named: "requestBody" },
    headers: { named: "parameter" },
    securitySchemes: { named: "securityScheme" },
    callbacks: { named: "callback" },
  },
  pathItem: {
    servers: ["server"],
    parameters: ["parameter"],
    ...Object.fromEntries(METHODS.map((method) => [method, "operation" as const])),
  },
  // Each member is a Path Item Object, regardless of its name.
  callback: {},
  operation: {
    servers: ["server"],
    parameters: ["parameter"],
    requestBody: "requestBody",
    responses: { named: "response" },
    callbacks: { named: "callback" },
  },
  parameter: PARAMETERS,
  requestBody: { content: { named: "media" } },
  media: { schema: "schema", itemSchema: "schema", encoding: { named: "encoding" } },
  encoding: { headers: { named: "parameter" } },
  response: { headers: { named: "parameter" }, content: { named: "media" } },
  securityScheme: {},
  schema: {},
};

type Rewritten = { readonly [key: string]: unknown };

/**
 * How objects are written in another version. A row gets the object with its content already rewritten, and the original. Objects
 * without a row stay unchanged.
 */
export type Rewriting = {
  readonly [Name in OpenapiObject]?: (object: Rewritten, before: Rewritten) => Rewritten;
};

/** Returns a copy of an object of a document, with all objects in it, each rewritten after its content. */
export function rewrite(value: unknown, kind: OpenapiObject, rules: Rewriting): unknown {
  if (!isMembers(value)) return value;
  const places = MEMBERS[kind];
  const within = mapMembers(value, (member, name) => {
    if (isExtension(name)) return member;
    if (kind === "callback") return rewrite(member, "pathItem", rules);
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    return place === undefined ? member : rewritePlace(member, place, rules);
  });
  return rules[kind]?.(within, value) ?? within;
}

function rewritePlace(member: unknown, place: Place, rules: Rewriting): unknown {
  if (typeof place === "string") return rewrite(member, place, rules);
  if ("named" in place) {
    return mapMembers(member, (one, name) =>
      place.named === "pathItem" && isExtension(name) ? one : rewrite(one, place.named, rules),
    );
  }
  return Array.isArray(member) ? member.map((one) => rewrite(one, place[0], rules)) : member;
}

const isExtension = (name: string) => name.startsWith("x-");
