import type { McpAuthorization } from "./options.js";

const WELL_KNOWN = "/.well-known/oauth-protected-resource";

/** Where the metadata is served, below the server's own path. */
export const METADATA_PATH = WELL_KNOWN;

/** The metadata (RFC 9728, 2). */
export function metadata({ resource, servers, scopes }: McpAuthorization): Record<string, unknown> {
  return {
    resource,
    authorization_servers: servers,
    ...(scopes && { scopes_supported: scopes }),
    bearer_methods_supported: ["header"],
  };
}

/**
 * Turns the response of an operation that requires credentials into the response to the message that called it: clients react to
 * the 401 of a response, not to the text for a model. Its `WWW-Authenticate` is kept, and names the URL of the metadata (RFC
 * 9728, 5.1).
 */
export function challengeOf(response: Response, authorization: McpAuthorization | undefined): Response {
  const headers = new Headers(response.headers);
  if (authorization) {
    const parameter = `resource_metadata="${authorization.resource.replace(/\/$/, "")}${WELL_KNOWN}"`;
    headers.set("www-authenticate", withParameter(headers.get("www-authenticate"), parameter));
  }
  return new Response(response.body, { status: response.status, headers });
}

/** In the challenge `Bearer` if that is the first, otherwise in a separate one. */
function withParameter(challenges: string | null, parameter: string): string {
  if (challenges === null) return `Bearer ${parameter}`;
  const [bearer] = /^Bearer\b\s*/i.exec(challenges) ?? [];
  if (bearer === undefined) return `${challenges}, Bearer ${parameter}`;
  const rest = challenges.slice(bearer.length);
  return `Bearer ${parameter}${rest === "" || rest.startsWith(",") ? rest : `, ${rest}`}`;
}
