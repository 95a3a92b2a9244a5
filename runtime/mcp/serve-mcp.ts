import { type Caller, callTool } from "./call-tool.js";
import type { McpSdk } from "./load-sdk.js";
import type { McpOptions } from "./options.js";
import { toolError } from "./tool-result.js";
import type { ServedTool } from "./tools.js";

/** The tools on offer, and the app they belong to. */
export interface Offer {
  readonly name: string;
  readonly version: string;
  readonly options: McpOptions;
  readonly tools: ReadonlyMap<string, ServedTool>;
  /** The maximum number of bytes in a message. */
  readonly bodyLimit: number;
  /** Receives errors of the server itself. */
  readonly failed: (error: unknown) => void;
}

/** The maximum number of streams of changes: there are no changes to report. */
const NOTHING_CHANGES = 0;

/** How long a client may cache the list: a deployment changes it. */
const LISTED = { ttlMs: 60_000, cacheScope: "public" } as const;

/** Responds to the message of a request. */
export type Answering = (caller: Caller) => Promise<Response>;

/**
 * The protocol's own package, which checks messages and headers and supports both revisions: 2026-07-28, and those of 2025 that
 * begin with `initialize`. It needs a server for each message. A server with two handlers takes a fifth of the time of one with
 * registered tools, regardless of their number: docs/decisions/mcp.md.
 */
export function mcpHandler(sdk: McpSdk, offer: Offer): Answering {
  const { createMcpHandler, Server, ProtocolError, ProtocolErrorCode } = sdk;
  const { name, version, options, tools, bodyLimit, failed } = offer;
  const listed = [...tools.values()].map(
    ({ call: _, queryCredentials: __, versionHeaders: ___, ...tool }) => tool,
  );
  const serverOptions = {
    capabilities: { tools: {} },
    // The list is the same for every caller, as long as the app runs.
    cacheHints: { "tools/list": LISTED, "server/discover": LISTED },
    ...(options.instructions !== undefined && { instructions: options.instructions }),
  };
  const serverFor = (caller: Caller) => {
    const server = new Server({ name, version }, serverOptions);
    server.setRequestHandler("tools/list", () => ({ tools: listed as never[] }));
    server.setRequestHandler("tools/call", async ({ params }, { mcpReq }) => {
      const tool = tools.get(params.name);
      if (!tool)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${params.name}"`);
      try {
        const result = await callTool(tool, params.arguments ?? {}, caller, mcpReq.signal);
        return server.projectCallToolResult(result, tool.outputSchema);
      } catch (error) {
        // The package would send the error's message to the client.
        failed(error);
        return toolError("500 Internal Server Error");
      }
    });
    return server;
  };
  const limits = { maxRequestBodySize: bodyLimit, maxSubscriptions: NOTHING_CHANGES };
  // A handler has no state, and one for each message knows its sender.
  return (caller) => createMcpHandler(() => serverFor(caller), limits).fetch(caller.request);
}
