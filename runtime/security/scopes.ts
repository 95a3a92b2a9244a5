/**
 * The scopes that the uses of a dependency require, injected by type: those of `Depends<typeof user, { scopes: ["me"] }>` and of
 * every `Depends` around it, from the handler inwards, each once. Like FastAPI's `SecurityScopes`.
 * @example
 * const user = (token: OAuth2Password<"token">, scopes: SecurityScopes): User => check(token, scopes.scopes);
 */
export class SecurityScopes {
  readonly scopes: readonly string[];

  constructor(scopes: readonly string[]) {
    this.scopes = scopes;
  }

  /** In the syntax of OAuth 2 (RFC 6749, 3.3): separated by spaces, for `WWW-Authenticate: Bearer scope="…"`. */
  toString(): string {
    return this.scopes.join(" ");
  }
}
