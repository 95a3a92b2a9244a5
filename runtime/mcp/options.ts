/**
 * How an app's operations are offered to models: the second argument of `app.mcp`.
 * @example app.mcp("/mcp", { name: "Shop", operations: ["readItem"] } satisfies McpOptions);
 */
export interface McpOptions {
  /** OperationIds of tools, in addition to the operations with `{ mcp: true }`. */
  readonly operations?: readonly string[];
  /** The name of the server. Default: the app's title. */
  readonly name?: string;
  /** For the model: how the tools belong together, and what to know before the first call. */
  readonly instructions?: string;
  /**
   * The origins of pages that may call it, `https://inspector.example`, in addition to those of this computer
   * (`http://localhost:3000`). A request without the header `Origin` does not come from a page.
   */
  readonly origins?: readonly string[];
  /** The maximum number of bytes in a response for a model; for JSON Lines, the part of the stream that is sent. Default 1 MiB. */
  readonly resultLimit?: number;
  /** Where clients get the access tokens that operations require (RFC 9728). A 401 response then names the URL of this metadata. */
  readonly authorization?: McpAuthorization;
}

/**
 * Metadata of a protected resource (RFC 9728, 2), served at `<resource>/.well-known/oauth-protected-resource`.
 * @example const authorization: McpAuthorization = { resource: "https://shop.example/mcp", servers: ["https://login.example"] };
 */
export interface McpAuthorization {
  /** The server's own URL for clients: `https://shop.example/mcp`. */
  readonly resource: string;
  /** The issuers of tokens: `https://login.example`. */
  readonly servers: readonly string[];
  /** The scopes that a client may request. */
  readonly scopes?: readonly string[];
}
