import { TOKEN } from "../../../runtime/http/token.js";
import type { Json } from "../../schema.js";
import type { SchemePlan } from "./security-parameter.js";

/** The type arguments of a marker, as values. `undefined` for an argument that is not known at build time. */
type Arguments = readonly (Json | undefined)[];
type Members = { readonly [name: string]: Json };

/**
 * The meaning of each marker of `runtime/security/types.ts`: its Security Scheme Object (OpenAPI 3.1, 4.8.27), FastAPI's name for
 * it, and what reads the credential. The result is `undefined` if an argument is invalid.
 */
export const SCHEMES: { readonly [marker: string]: (args: Arguments) => SchemePlan | undefined } = {
  Bearer: ([options]) =>
    scheme("HTTPBearer", "", options, (given) => ({
      scheme: { type: "http", scheme: "bearer", ...picked(given, "bearerFormat") },
      reader: { kind: "http", scheme: "Bearer" },
    })),
  Basic: ([options]) =>
    scheme("HTTPBasic", "", options, (given) => ({
      scheme: { type: "http", scheme: "basic" },
      reader: { kind: "basic", ...realmOf(given) },
    })),
  Digest: ([options]) =>
    scheme("HTTPDigest", "", options, () => ({
      scheme: { type: "http", scheme: "digest" },
      reader: { kind: "http", scheme: "Digest" },
    })),
  Http: ([name, options]) =>
    typeof name === "string" && TOKEN.test(name)
      ? scheme(`HTTP${capital(name)}`, "", options, (given) => ({
          scheme: { type: "http", scheme: name },
          reader: { kind: "http", scheme: name, ...realmOf(given) },
        }))
      : undefined,
  ApiKey: ([place, name, options]) => {
    if ((place !== "header" && place !== "query" && place !== "cookie") || typeof name !== "string")
      return undefined;
    const kind = { header: "APIKeyHeader", query: "APIKeyQuery", cookie: "APIKeyCookie" }[place];
    return scheme(kind, name, options, () => ({
      scheme: { type: "apiKey", in: place, name },
      reader: { kind: "apiKey", in: place, name },
    }));
  },
  OAuth2Password: ([tokenUrl, scopes, options]) =>
    oauth2("OAuth2PasswordBearer", "password", { tokenUrl }, scopes, options),
  OAuth2AuthorizationCode: ([authorizationUrl, tokenUrl, scopes, options]) =>
    oauth2(
      "OAuth2AuthorizationCodeBearer",
      "authorizationCode",
      { authorizationUrl, tokenUrl },
      scopes,
      options,
    ),
  OAuth2ClientCredentials: ([tokenUrl, scopes, options]) =>
    oauth2("OAuth2ClientCredentials", "clientCredentials", { tokenUrl }, scopes, options),
  OpenIdConnect: ([url, options]) =>
    typeof url === "string"
      ? scheme("OpenIdConnect", url, options, () => ({
          scheme: { type: "openIdConnect", openIdConnectUrl: url },
          reader: { kind: "authorization" },
        }))
      : undefined,
};

function oauth2(
  name: string,
  flow: string,
  urls: { readonly [name: string]: Json | undefined },
  scopes: Json | undefined = {},
  options: Json | undefined,
): SchemePlan | undefined {
  const given = Object.values(urls);
  if (!given.every((url) => typeof url === "string") || !isMembers(scopes)) return undefined;
  if (!Object.values(scopes).every((about) => typeof about === "string")) return undefined;
  return scheme(name, given.join(" "), options, (more) => ({
    scheme: {
      type: "oauth2",
      flows: { [flow]: { scopes, ...(urls as Members), ...picked(more, "refreshUrl") } },
    },
    reader: { kind: "token" },
  }));
}

function scheme(
  name: string,
  detail: string,
  options: Json | undefined = {},
  make: (options: Members) => Pick<SchemePlan, "scheme" | "reader">,
): SchemePlan | undefined {
  if (!isMembers(options) || !Object.values(options).every((value) => typeof value === "string"))
    return undefined;
  const made = make(options);
  const asked = options["scheme"];
  return {
    name: typeof asked === "string" ? asked : name,
    detail,
    scheme: { ...made.scheme, ...picked(options, "description") },
    reader: made.reader,
  };
}

function realmOf({ realm }: Members): { readonly realm?: string } {
  return typeof realm === "string" ? { realm } : {};
}

/** Turns `token` into `Token`, without the characters that a component name must not have (OpenAPI 3.1, 4.8.7). */
function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/[^\w.-]/g, "");
}

function picked(options: Members, name: string): Members {
  const value = options[name];
  return value === undefined ? {} : { [name]: value };
}

function isMembers(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
