import type { Default, Pattern, Secret } from "../constraints.js";

/**
 * Types that read a credential: a parameter of such a type gets what the client authenticates with, answers 401 when it is
 * missing (unless the parameter is optional), and puts its scheme into the document. A union of them takes whichever is
 * there, the first one first. Nothing is said about whether a credential is any good: a dependency does that.
 */

/**
 * What can be said of every scheme.
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

/** `Authorization: <scheme> <credentials>`, the scheme as it was written. */
export interface HttpCredentials {
  readonly scheme: string;
  readonly credentials: string;
}

/** What `Authorization: Basic …` holds (RFC 7617). */
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
 * HTTP Digest authentication (RFC 7616). The credentials are not looked into.
 * @example app.get("/me", (digest: Digest): string => digest.credentials);
 */
export type Digest<Options extends SchemeOptions = No> = Credential<HttpCredentials, [Options]>;
/**
 * HTTP authentication with a scheme of your own (RFC 9110, 11.1): `Http<"Token">` reads `Authorization: Token …`, in any case. The
 * credentials are not looked into. Without them the response is 401 with `WWW-Authenticate: Token`.
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
 * A key under a name of one's own. A header's name is taken as it is written.
 * @example app.get("/stock", (key: ApiKey<"header", "x-key">): string => key);
 */
export type ApiKey<
  In extends "header" | "query" | "cookie",
  Name extends string,
  Options extends SchemeOptions = No,
> = Credential<string, [In, Name, Options]>;
/**
 * OAuth 2 with the password flow: a bearer token, without the word. `Scopes` says what each scope allows.
 * @example app.get("/me", (token: OAuth2Password<"/token", { me: "Read about yourself" }>): string => token);
 */
export type OAuth2Password<
  TokenUrl extends string,
  Scopes extends Readonly<Record<string, string>> = No,
  Options extends SchemeOptions & { readonly refreshUrl?: string } = No,
> = Credential<string, [TokenUrl, Scopes, Options]>;
/**
 * OAuth 2 with the authorization code flow: a bearer token, without the word.
 * @example app.get("/me", (token: OAuth2AuthorizationCode<"https://id.example/auth", "https://id.example/token">): string => token);
 */
export type OAuth2AuthorizationCode<
  AuthorizationUrl extends string,
  TokenUrl extends string,
  Scopes extends Readonly<Record<string, string>> = No,
  Options extends SchemeOptions & { readonly refreshUrl?: string } = No,
> = Credential<string, [AuthorizationUrl, TokenUrl, Scopes, Options]>;
/**
 * OAuth 2 with the client credentials flow: a bearer token, without the word.
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
 * What a client posts to the token URL of the password flow (RFC 6749, 4.3.2), as FastAPI's `OAuth2PasswordRequestForm`:
 * `(form: Form<OAuth2PasswordForm>)`. Field names are the standard's; `scope` holds scopes with blanks between.
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

/** The same, with the `grant_type` that the standard demands. */
export interface OAuth2PasswordFormStrict extends OAuth2PasswordForm {
  grant_type: string & Pattern<"^password$">;
}

/** `T` itself; `_Notes` are only read by the compiler. */
type Credential<T, _Notes> = T;
