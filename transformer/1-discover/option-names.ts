import { OPERATION_OPTIONS } from "../../runtime/contract/operation-options.js";

/** The options for each place where options are written. `test/option-names.test.ts` compares them with the server's types. */
const inclusion = [...OPERATION_OPTIONS, "responses", "use", "dependencies"] as const;
const route = [...inclusion, "status", "summary", "description", "operationId", "callbacks"] as const;

type NotOfEndpoints = "version" | "versions" | "mcp";

function isOfEndpoints(
  name: (typeof route)[number],
): name is Exclude<(typeof route)[number], NotOfEndpoints> {
  return name !== "version" && name !== "versions" && name !== "mcp";
}

export const OPTION_NAMES = {
  "a route": route,
  // `status` and `responses` do not apply to a socket, which CS1045 explains.
  "a socket": [...route, "maxMessage", "pingInterval", "origins", "protocols"],
  // Options that only affect an app's own routing are left out.
  "an endpoint": [...route.filter(isOfEndpoints), "method", "app"],
  "a webhook": [
    "status",
    "summary",
    "description",
    "operationId",
    "responses",
    "extensions",
    "externalDocs",
    "tags",
    "deprecated",
    "hidden",
  ],
  "an inclusion": inclusion,
  "a router": [...inclusion, "prefix"],
  "an app": [
    "prefix",
    "lifespan",
    "responses",
    "dependencies",
    "secure",
    "validateResponses",
    "redirectSlashes",
    "stores",
    "trustedProxies",
    "sockets",
    "upgradeWebSocket",
    "messages",
    "instrumentation",
    "health",
    "log",
    "accessLog",
    "tags",
    "extensions",
    "timeout",
    "limit",
    "cacheControl",
    "etag",
    "idempotent",
    "title",
    "version",
    "summary",
    "description",
    "termsOfService",
    "contact",
    "license",
    "servers",
    "externalDocs",
    "infoExtensions",
    "documentExtensions",
    "tagDescriptions",
    "errors",
    "examples",
    "issueLimit",
    "openapiVersion",
    "versioning",
    "docs",
    "openapi",
    "asyncapi",
    "documents",
    "bodyLimit",
    "uploadLimit",
    "fieldLimit",
    "fieldSizeLimit",
    "fileLimit",
    "fileSizeLimit",
    "cors",
    "requestId",
    "securityHeaders",
    "compression",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OptionPlace = keyof typeof OPTION_NAMES;
