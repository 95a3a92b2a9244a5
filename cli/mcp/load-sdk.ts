import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CS4117 } from "../../transformer/diagnostics/catalogue.js";
import { commandToAdd } from "../../transformer/hosts/package-manager.js";
import { ProjectError } from "../../transformer/hosts/project.js";

const NAME = "@modelcontextprotocol/server";

/** The protocol's own package. */
export interface McpSdk {
  readonly Server: typeof import("@modelcontextprotocol/server").Server;
  readonly ProtocolError: typeof import("@modelcontextprotocol/server").ProtocolError;
  readonly ProtocolErrorCode: typeof import("@modelcontextprotocol/server").ProtocolErrorCode;
  readonly serveStdio: typeof import("@modelcontextprotocol/server/stdio").serveStdio;
}

/**
 * Loads the project's own copy of the protocol's package, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4117
 */
export async function loadMcpSdk(root: string): Promise<McpSdk> {
  try {
    const { resolve } = createRequire(join(root, "package.json"));
    const load = async (name: string) => (await import(pathToFileURL(resolve(name)).href)) as McpSdk;
    const [sdk, { serveStdio }] = await Promise.all([load(NAME), load(`${NAME}/stdio`)]);
    const { Server, ProtocolError, ProtocolErrorCode } = sdk;
    return { Server, ProtocolError, ProtocolErrorCode, serveStdio };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "MODULE_NOT_FOUND" ? "it is not installed" : message;
    throw new ProjectError(CS4117({ reason, command: commandToAdd(NAME, root, { dev: true }) }));
  }
}
