import type { Context, ProjectOptions } from "../context.js";
import { KeptProject } from "../mcp/kept-project.js";
import { loadMcpSdk } from "../mcp/load-sdk.js";
import { serveTools } from "../mcp/serve.js";

/**
 * `countersign mcp`: tools for coding agents over standard input and output, until these are closed.
 * @param version of Countersign.
 * @throws ProjectError if there is no project, or the protocol's package is not installed.
 */
export async function mcp(context: Context, options: ProjectOptions, version: string): Promise<number> {
  const project = new KeptProject(context, options);
  const sdk = await loadMcpSdk(await project.root());
  await serveTools(sdk, version, { context, project });
  return 0;
}
