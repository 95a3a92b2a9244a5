import type { CallToolResult, Tool } from "@modelcontextprotocol/server";
import { ProjectError } from "../../transformer/hosts/project.js";
import { problemOf } from "../compile.js";
import { unexpected } from "../unexpected.js";
import type { DevelopmentTool, ToolContext, ToolText } from "./development-tool.js";
import type { McpSdk } from "./load-sdk.js";
import { problemsText } from "./plain.js";
import { TOOLS } from "./tools.js";

const INSTRUCTIONS =
  'An API in Countersign: handlers are plain functions whose signatures are validated, serialized and documented. Call "check" after every edit, and "explain" to see how a route reads its parameters.';

/**
 * Serves the tools over standard input and output until the client closes them.
 * @param version of Countersign.
 */
export async function serveTools(sdk: McpSdk, version: string, at: ToolContext): Promise<void> {
  const { Server, ProtocolError, ProtocolErrorCode, serveStdio } = sdk;
  const tools = Object.entries(TOOLS).map(([name, tool]) => listed(name, tool));
  serveStdio(() => {
    const server = new Server(
      { name: "countersign", version },
      { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
    );
    server.setRequestHandler("tools/list", () => ({ tools }));
    server.setRequestHandler("tools/call", async ({ params }) => {
      const tool = Object.hasOwn(TOOLS, params.name) ? TOOLS[params.name] : undefined;
      if (!tool)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${params.name}"`);
      return resultOf(await called(tool, params.arguments ?? {}, at));
    });
    return server;
  });
  // The transport ends with standard input, and nothing else keeps the process alive.
  await new Promise((resolve) => process.stdin.once("close", resolve).once("end", resolve));
}

function listed(name: string, { title, description, properties, required = [] }: DevelopmentTool): Tool {
  return {
    ...{ name, title, description },
    inputSchema: { type: "object", properties, required: [...required], additionalProperties: false },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

const resultOf = ({ text, isError = false }: ToolText): CallToolResult => ({
  content: [{ type: "text", text }],
  isError,
});

/** Never throws: the agent reads what went wrong. */
export async function called(
  tool: DevelopmentTool,
  input: Readonly<Record<string, unknown>>,
  at: ToolContext,
): Promise<ToolText> {
  const wrong = wrongInput(tool, input);
  if (wrong !== undefined) return { text: wrong, isError: true };
  try {
    return await tool.run(input as Readonly<Record<string, string>>, at);
  } catch (error) {
    const text =
      error instanceof ProjectError ? problemsText([problemOf(error)], at.context.cwd) : unexpected(error);
    return { text, isError: true };
  }
}

/** What is wrong with an input; `undefined` if nothing is. */
function wrongInput(
  { properties, required = [] }: DevelopmentTool,
  input: Readonly<Record<string, unknown>>,
): string | undefined {
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(properties, name));
  if (unknown !== undefined) return `There is no argument "${unknown}".`;
  const missing = required.find((name) => input[name] === undefined);
  if (missing !== undefined) return `The argument "${missing}" is missing.`;
  const other = Object.keys(input).find((name) => typeof input[name] !== "string");
  return other === undefined ? undefined : `The argument "${other}" is not a string.`;
}
