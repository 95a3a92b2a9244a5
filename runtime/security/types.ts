import type { Default, Pattern, Secret } from "../constraints.js";

/**
 * Types that read a credential. A parameter of such a type gets the credentials that the client sends. The response is 401 if
 * they are missing (unless the parameter is optional), and the document has the scheme. A union of them takes the first one that
 * is present. The types do not verify credentials: a dependency does that.
 */

/**
 * The options of every scheme.
 * @example
 * ```ts
 * type Token = Bearer<{ scheme: "Login"; description: "From POST /login" }>;
 * const options: SchemeOptions = { scheme: "Login" };
 * ```
 */
export interface SchemeOptions {
  /** Its name in the document. Default: FastAPI's name for its kind, `HTTPBearer` … */
  readonly scheme?: string;
  readonly description?: string;
}

/** `Authorization: <scheme> <credentials>`, with the scheme as it was written. */
export interface HttpCredentials {
  readonly scheme: string;
  readonly credentials: string;
}

/** The content of `Authorization: Basic …` (RFC 7617). */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

type No = Record<never, never>;

/**
 * HTTP authentication with a bearer token (RFC 6750): `Authorization: Bearer …`.
 * @example app.get("/me", (token: Bearer): string => token.credentials);
 */
export type Bearer<Options extends SchemeOptions & { readonly bearerFormat?: string } = No> = Credential<
  HttpCredentials,
  [Options]
>;
/**
 * HTTP Basic authentication (RFC 7617), with UTF-8 names and passwords.
 * @example app.get("/me", (login: Basic<{ realm: "shop" }>): string => login.username);
 */
export type Basic<Options extends SchemeOptions & { readonly realm?: string } = No> = Credential<
  BasicCredentials,
  [Options]
>;
/**
 * HTTP Digest authentication (RFC 7616). The credentials are not parsed.
 * @example app.get("/me", (digest: Digest): string => digest.credentials);
 */
export type Digest<Options extends SchemeOptions = No> = Credential<HttpCredentials, [Options]>;
/**
 * HTTP authentication with a scheme of your own (RFC 9110, 11.1): `Http<"Token">` reads `Authorization: Token …`, in any case.
 * The credentials are not parsed. Without them the response is 401 with `WWW-Authenticate: Token`.
 * @example
 * ```ts
 * app.get("/user", (token: Http<"Token">): string => token.credentials);
 * ```
 */
export type Http<
  Scheme extends string,
  Options extends SchemeOptions & { readonly realm?: string } = No,
> = Credential<HttpCredentials, [Scheme, Options]>;
/**
 * A key with your own name. The name of a header is used as written.
 * @example app.get("/stock", (key: ApiKey<"header", "x-key">): string => key);
 */
export type ApiKey<
  In extends "header" | "query" | "cookie",
  Name extends string,
  Options extends SchemeOptions = No,
> = Credential<string, [In, Name, Options]>;
/**
 * OAuth 2 with the password flow: a bearer token, without the word `Bearer`. `Scopes` describes what each scope allows.
 * @example app.get("/me", (token: OAuth2Password<"/token", { me: "Read about yourself" }>): string => token);
 */
export type OAuth2Password<
  TokenUrl extends string,
  Scopes extends Readonly<Record<string, string>> = No,
  Options extends SchemeOptions & { readonly refreshUrl?: string } = No,
> = Credential<string, [TokenUrl, Scopes, Options]>;
/**
 * OAuth 2 with the authorization code flow: a bearer token, without the word `Bearer`.
 * @example app.get("/me", (token: OAuth2AuthorizationCode<"https://id.example/auth", "https://id.example/token">): string => token);
 */
export type OAuth2AuthorizationCode<
  AuthorizationUrl extends string,
  TokenUrl extends string,
  Scopes extends Readonly<Record<string, string>> = No,
  Options extends SchemeOptions & { readonly refreshUrl?: string } = No,
> = Credential<string, [AuthorizationUrl, TokenUrl, Scopes, Options]>;
/**
 * OAuth 2 with the client credentials flow: a bearer token, without the word `Bearer`.
 * @example app.get("/jobs", (token: OAuth2ClientCredentials<"https://id.example/token">): string => token);
 */
export type OAuth2ClientCredentials<
  TokenUrl extends string,
  Scopes extends Readonly<Record<string, string>> = No,
  Options extends SchemeOptions & { readonly refreshUrl?: string } = No,
> = Credential<string, [TokenUrl, Scopes, Options]>;
/**
 * OpenID Connect: the `Authorization` header as it was sent.
 * @example app.get("/me", (header: OpenIdConnect<"https://id.example/.well-known/openid-configuration">): string => header);
 */
export type OpenIdConnect<Url extends string, Options extends SchemeOptions = No> = Credential<
  string,
  [Url, Options]
>;

/**
 * The form that a client posts to the token URL of the password flow (RFC 6749, 4.3.2), like FastAPI's
 * `OAuth2PasswordRequestForm`: `(form: Form<OAuth2PasswordForm>)`. Field names are the standard's; `scope` contains scopes
 * separated by spaces.
 */
export interface OAuth2PasswordForm {
  grant_type?: string & Pattern<"^password$">;
  username: string;
  /** @format password */
  password: Secret<string>;
  scope: string & Default<"">;
  client_id?: string;
  /** @format password */
  client_secret?: Secret<string>;
}

/** The same, with the `grant_type` that the standard requires. */
export interface OAuth2PasswordFormStrict extends OAuth2PasswordForm {
  grant_type: string & Pattern<"^password$">;
}

/** `T` itself. Only the compiler reads `_Notes`. */
type Credential<T, _Notes> = T;
