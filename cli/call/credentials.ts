import { Buffer } from "node:buffer";
import {
  type CredentialPlace,
  credentialPlace,
  type SentCredential,
} from "../../runtime/calling/credentials.js";
import { resolved } from "../../runtime/calling/resolved.js";
import { membersOf } from "../../runtime/contract/members.js";
import type { Callable } from "./operations.js";
import type { CallOptions } from "./options.js";

/** A credential as it is sent, and how it is displayed. */
export interface Credential extends SentCredential {
  /** How it is displayed: the prefix, and the environment variable that it can be read from. */
  readonly shown: { readonly prefix: string; readonly variable: string };
}

type Given = Pick<CallOptions, "bearer" | "user" | "apiKeys">;
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Returns the credentials for the operation's security schemes: the given options, and those environment variables that the
 * operation needs. Nothing else is sent: an operation that does not require a token does not receive it.
 * @returns the credentials, and a problem for each option that no scheme of the operation accepts.
 */
export function credentialsFor(
  operation: Pick<Callable, "security" | "components">,
  { bearer, user, apiKeys }: Given,
  env: Env,
): { readonly credentials: readonly Credential[]; readonly problems: readonly string[] } {
  const schemes = schemesOf(operation);
  const kinds = new Set(schemes.map(({ place }) => place.kind));
  const keys = schemes.filter(({ place }) => place.kind === "key");
  const problems = [
    ...(bearer !== undefined && !kinds.has("bearer") ? ["--bearer: the operation does not use a token"] : []),
    ...(user !== undefined && !kinds.has("basic") ? ["--user: the operation does not use HTTP Basic"] : []),
    ...apiKeys.flatMap((given) => {
      if (keys.length === 0) return ["--api-key: the operation does not use an API key"];
      if (keys.length === 1 || named(given, keys)) return [];
      const names = keys.map(({ name }) => name).join(", ");
      return [`--api-key: the operation takes ${names}; name one, as in --api-key ${keys[0]?.name}=…`];
    }),
  ];
  const token = bearer ?? env["COUNTERSIGN_BEARER"];
  const login = user ?? env["COUNTERSIGN_USER"];
  const credentials = schemes.flatMap(({ name, place }): readonly Credential[] => {
    if (place.kind === "bearer") return token ? [authorization("Bearer ", token, "COUNTERSIGN_BEARER")] : [];
    if (place.kind === "basic") {
      const encoded = login && Buffer.from(login).toString("base64");
      return encoded ? [authorization("Basic ", encoded, "COUNTERSIGN_USER")] : [];
    }
    if (place.kind !== "key") return [];
    const key = apiKey(name, keys, apiKeys) ?? (keys.length === 1 ? env["COUNTERSIGN_API_KEY"] : undefined);
    const shown = { prefix: place.prefix, variable: "COUNTERSIGN_API_KEY" };
    return key ? [{ in: place.in, name: place.name, value: place.prefix + key, shown }] : [];
  });
  // A header has one value: that of the first scheme with a credential.
  const byPlace = new Map(
    credentials.toReversed().map((one) => [`${one.in} ${one.name.toLowerCase()}`, one]),
  );
  return { credentials: [...byPlace.values()].reverse(), problems };
}

/** The key that was given for a scheme. It needs no name if there is only one scheme. A key may contain `=`. */
function apiKey(name: string, keys: readonly Scheme[], given: readonly string[]): string | undefined {
  const own = given.find((one) => one.startsWith(`${name}=`));
  if (own !== undefined) return own.slice(name.length + 1);
  return keys.length === 1 ? given[0] : undefined;
}

function named(given: string, keys: readonly Scheme[]): boolean {
  return keys.some(({ name }) => given.startsWith(`${name}=`));
}

function authorization(prefix: string, secret: string, variable: string): Credential {
  return { in: "header", name: "authorization", value: prefix + secret, shown: { prefix, variable } };
}

interface Scheme {
  readonly name: string;
  readonly place: CredentialPlace;
}

/** The schemes of all its requirements, each once. */
function schemesOf({ security, components }: Pick<Callable, "security" | "components">): readonly Scheme[] {
  const all = membersOf(components["securitySchemes"]);
  const names = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  return [...names].map((name) => ({ name, place: credentialPlace(resolved(all[name], components)) }));
}

/** The options that supply an operation's credentials, for its help. */
export function credentialOptions(operation: Pick<Callable, "security" | "components">): readonly string[] {
  const options = schemesOf(operation).flatMap(({ name, place: { kind } }) => {
    if (kind === "bearer") return [`--bearer (${name})`];
    if (kind === "basic") return [`--user (${name})`];
    return kind === "key" ? [`--api-key (${name})`] : [`--header (${name})`];
  });
  return [...new Set(options)];
}
