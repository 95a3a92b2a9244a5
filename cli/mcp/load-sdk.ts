import { CS4117 } from "../../transformer/diagnostics/catalogue.js";
import { loadPeer } from "../load-peer.js";

type Sdk = typeof import("@modelcontextprotocol/server");
type Stdio = typeof import("@modelcontextprotocol/server/stdio");

/** The protocol's own package. */
export interface McpSdk
  extends Pick<Sdk, "Server" | "ProtocolError" | "ProtocolErrorCode">,
    Pick<Stdio, "serveStdio"> {}

/**
 * Loads the project's own copy of the protocol's package, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4117
 */
export async function loadMcpSdk(root: string): Promise<McpSdk> {
  const names = ["@modelcontextprotocol/server", "@modelcontextprotocol/server/stdio"] as const;
  const [{ Server, ProtocolError, ProtocolErrorCode }, { serveStdio }] = await loadPeer<[Sdk, Stdio]>(
    names,
    root,
    CS4117,
  );
  return { Server, ProtocolError, ProtocolErrorCode, serveStdio };
}
