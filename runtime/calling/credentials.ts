import type { Members } from "../contract/members.js";

/** Where a security scheme's credential is sent. */
export interface CredentialPlace {
  /**
   * `bearer` is also the kind of OAuth 2 and OpenID Connect. `key` is also the kind of an unknown HTTP scheme. `other` is mutual
   * TLS.
   */
  readonly kind: "bearer" | "basic" | "digest" | "key" | "other";
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  /** The text before the credential: `Bearer `. */
  readonly prefix: string;
}

/** A credential in the form in which it is sent. */
export interface SentCredential extends Pick<CredentialPlace, "in" | "name"> {
  readonly value: string;
}

const PLACES = ["header", "query", "cookie"] as const;
const HTTP = { bearer: "Bearer ", basic: "Basic ", digest: "Digest " } as const;

/** @param scheme a Security Scheme Object. */
export function credentialPlace({ type, scheme, in: place, name }: Members): CredentialPlace {
  const found = type === "apiKey" ? PLACES.find((each) => each === place) : undefined;
  if (found) return { kind: "key", in: found, name: String(name), prefix: "" };
  return { ...kindOf(type, scheme), in: "header", name: "authorization" };
}

function kindOf(type: unknown, scheme: unknown): Pick<CredentialPlace, "kind" | "prefix"> {
  if (type === "oauth2" || type === "openIdConnect") return { kind: "bearer", prefix: HTTP.bearer };
  if (type !== "http") return { kind: "other", prefix: "" };
  const lower = String(scheme).toLowerCase();
  if (lower === "bearer" || lower === "basic" || lower === "digest")
    return { kind: lower, prefix: HTTP[lower] };
  return { kind: "key", prefix: `${scheme} ` };
}

/** Returns the request with credentials added: a header of the same name is replaced, the query and cookies are extended. */
export function withCredentials<
  Made extends { readonly url: string; readonly headers: Readonly<Record<string, string>> },
>(request: Made, credentials: readonly SentCredential[]): Made {
  const { url, headers } = request;
  const at = (place: SentCredential["in"]) => credentials.filter((each) => each.in === place);
  const query = at("query").map(
    ({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const { cookie, ...others } = headers;
  const cookies = [cookie ?? [], at("cookie").map(({ name, value }) => `${name}=${value}`)].flat();
  return {
    ...request,
    url: query.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${query.join("&")}` : url,
    headers: {
      ...others,
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      ...Object.fromEntries(at("header").map(({ name, value }) => [name, value])),
    },
  };
}
