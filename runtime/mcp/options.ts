/**
 * How an app's operations are offered to models: the second argument of `app.mcp`.
 * @example app.mcp("/mcp", { name: "Shop", operations: ["readItem"] } satisfies McpOptions);
 */
export interface McpOptions {
  /** OperationIds of tools, beside the operations that say `{ mcp: true }`. */
  readonly operations?: readonly string[];
  /** What the server calls itself. Default: the app's title. */
  readonly name?: string;
  /** For the model: how the tools belong together, and what to know before the first call. */
  readonly instructions?: string;
  /**
   * The origins of pages that may call it, `https://inspector.example`, beside those of this computer (`http://localhost:3000`). A request
   * without the header `Origin` comes from no page.
   */
  readonly origins?: readonly string[];
  /** The most bytes an answer may have that goes to a model; of JSON Lines, what is sent of them. Default 1 MiB. */
  readonly resultLimit?: number;
  /** Where clients get the access tokens that operations ask for (RFC 9728). Then an answer of 401 says where that is written. */
  readonly authorization?: McpAuthorization;
}

/**
 * Metadata of a protected resource (RFC 9728, 2), served at `<resource>/.well-known/oauth-protected-resource`.
 * @example const authorization: McpAuthorization = { resource: "https://shop.example/mcp", servers: ["https://login.example"] };
 */
export interface McpAuthorization {
  /** The server's own URL, as clients have it: `https://shop.example/mcp`. */
  readonly resource: string;
  /** The issuers of tokens: `https://login.example`. */
  readonly servers: readonly string[];
  /** What a client may ask for. */
  readonly scopes?: readonly string[];
}
