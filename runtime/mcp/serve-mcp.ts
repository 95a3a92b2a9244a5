import { type Caller, callTool } from "./call-tool.js";
import type { McpSdk } from "./load-sdk.js";
import type { McpOptions } from "./options.js";
import { toolError } from "./tool-result.js";
import type { ServedTool } from "./tools.js";

/** What is offered, and what of. */
export interface Offer {
  readonly name: string;
  readonly version: string;
  readonly options: McpOptions;
  readonly tools: ReadonlyMap<string, ServedTool>;
  /** The most bytes of a message. */
  readonly bodyLimit: number;
  /** Told of what the server itself does wrong. */
  readonly failed: (error: unknown) => void;
}

/** The most streams of changes: there are none to tell of. */
const NOTHING_CHANGES = 0;

/** For how long a client may keep what it was told: a deployment changes it. */
const LISTED = { ttlMs: 60_000, cacheScope: "public" } as const;

/** Answers the message of a request. */
export type Answering = (caller: Caller) => Promise<Response>;

/**
 * The protocol's own package, which checks messages and headers and answers both revisions: 2026-07-28, and those of 2025 that begin with
 * `initialize`. It wants a server for each message. One with two handlers takes a fifth of the time of one that tools are registered with,
 * and the same whatever their number: docs/decisions/mcp.md.
 */
export function mcpHandler(sdk: McpSdk, offer: Offer): Answering {
  const { createMcpHandler, Server, ProtocolError, ProtocolErrorCode } = sdk;
  const { name, version, options, tools, bodyLimit, failed } = offer;
  const listed = [...tools.values()].map(
    ({ call: _, queryCredentials: __, versionHeaders: ___, ...tool }) => tool,
  );
  const serverOptions = {
    capabilities: { tools: {} },
    // The list is that of the app, whoever asks, and stays the same as long as it runs.
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
        // The package would tell the client what an error says.
        failed(error);
        return toolError("500 Internal Server Error");
      }
    });
    return server;
  };
  const limits = { maxRequestBodySize: bodyLimit, maxSubscriptions: NOTHING_CHANGES };
  // A handler holds nothing, and one for each message knows who sent it.
  return (caller) => createMcpHandler(() => serverFor(caller), limits).fetch(caller.request);
}
