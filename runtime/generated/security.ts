import type { CompiledDependency } from "../contract/dependency.js";
import type { RequestView } from "../contract/request-view.js";
import { HttpError } from "../errors/http-error.js";
import { stackless } from "../errors/stackless.js";
import { SecurityScopes } from "../security/scopes.js";

/** Reads one kind of credential. */
export interface CredentialReader {
  /** The `WWW-Authenticate` header if there is no credential. */
  readonly challenge: string;
  /** `undefined` if there is no credential of this kind. */
  read(request: RequestView): unknown;
}

/**
 * A credential as a dependency: the first of several kinds that the request has. As a dependency, it is checked before the body
 * is read, in the order of the dependencies.
 */
export function security(optional: boolean, ...readers: readonly CredentialReader[]): CompiledDependency {
  const challenges = readers.map(({ challenge }) => challenge);
  const provide = (request: RequestView): unknown => {
    for (const reader of readers) {
      const credential = reader.read(request);
      if (credential !== undefined) return credential;
    }
    if (optional) return undefined;
    throw notAuthenticated(challenges);
  };
  return {
    name: "credentials",
    kind: "function",
    use: () => provide,
    decode: (request) => [request],
  };
}

/** FastAPI's words. Several challenges are one list (RFC 9110, 11.6.1). */
function notAuthenticated(challenges: readonly string[]): HttpError {
  const headers = { "WWW-Authenticate": [...new Set(challenges)].join(", ") };
  return stackless(() => new HttpError(401, "Not authenticated", { headers }));
}

/** `Authorization: <scheme> …`: scheme and credentials. The scheme has no case (RFC 9110, 11.1). */
export function http(scheme: string, realm?: string): CredentialReader {
  return { challenge: challengeOf(scheme, realm), read: (request) => credentialsOf(request, scheme) };
}

/** The token of `Authorization: Bearer …`. */
export const token: CredentialReader = {
  challenge: "Bearer",
  read: (request) => credentialsOf(request, "Bearer")?.credentials,
};

/** `Authorization` as it was sent. */
export const authorization: CredentialReader = {
  challenge: "Bearer",
  read: (request) => request.header("authorization") || undefined,
};

export function basic(realm?: string): CredentialReader {
  return {
    challenge: challengeOf("Basic", realm),
    read(request) {
      const text = decoded(credentialsOf(request, "Basic")?.credentials);
      const colon = text?.indexOf(":") ?? -1;
      if (text === undefined || colon < 0) return undefined;
      return { username: text.slice(0, colon), password: text.slice(colon + 1) };
    },
  };
}

export function apiKey(place: "header" | "query" | "cookie", name: string): CredentialReader {
  const wireName = place === "header" ? name.toLowerCase() : name;
  // FastAPI's word, which is not a registered scheme.
  return { challenge: "APIKey", read: (request) => request[place](wireName) || undefined };
}

/** Replaces the scopes of a dependency, which the runtime fills in. */
export const noScopes = new SecurityScopes([]);

function challengeOf(scheme: string, realm: string | undefined): string {
  return realm === undefined ? scheme : `${scheme} realm="${realm.replace(/["\\]/g, "\\$&")}"`;
}

function credentialsOf(request: RequestView, wanted: string) {
  const [, scheme = "", rest = ""] = /^(\S+)\s+(.*)$/s.exec(request.header("authorization") ?? "") ?? [];
  const credentials = rest.trim();
  if (credentials === "" || scheme.toLowerCase() !== wanted.toLowerCase()) return undefined;
  return { scheme, credentials };
}

/** UTF-8 in base64; `undefined` if it is neither. */
function decoded(base64: string | undefined): string | undefined {
  if (base64 === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
