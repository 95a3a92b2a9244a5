export type McpSdk = typeof import("@modelcontextprotocol/server");

/**
 * Loads the protocol's own package, an optional peer that only apps with tools need.
 * @throws Error that says what to install.
 */
export async function loadMcpSdk(): Promise<McpSdk> {
  try {
    return await import("@modelcontextprotocol/server");
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(
      'Cannot offer tools to models: the app calls app.mcp, but the package "@modelcontextprotocol/server", which implements the protocol, is not installed. Run: npm install @modelcontextprotocol/server',
      { cause: error },
    );
  }
}
