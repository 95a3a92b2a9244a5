import type { Codec } from "../codec/codec.js";
import { formatIssues } from "../codec/format-issues.js";
import type { Issue } from "../contract/issue.js";
import type { CompiledTool } from "../contract/tool.js";
import { HttpError } from "../errors/http-error.js";
import type { Log } from "../log.js";
import { ToolError } from "./tool-error.js";

/**
 * What came of a call, for the model to read.
 * @example const shown = (result: ToolResult): string => (result.isError ? `Failed: ${result.text}` : result.text);
 */
export type ToolResult =
  | {
      readonly isError: false;
      /** The result: a string as it is, anything else as JSON, `Done.` where there is none. */
      readonly text: string;
      /** The same as plain data; `undefined` where there is none. */
      readonly value: unknown;
    }
  | {
      readonly isError: true;
      /** What went wrong, as far as the model is to know it. */
      readonly text: string;
      /** What is wrong with the arguments, where that is what went wrong: as those of a 422. */
      readonly issues?: readonly Issue[];
    };

/** Arguments by the names of the parameters. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A function, and all that calling it as a tool takes. */
export interface RunningTool {
  readonly f: (...args: unknown[]) => unknown;
  readonly name: string;
  readonly codec: Codec<Arguments>;
  readonly compiled: CompiledTool;
  readonly log: Log;
}

export function runTool(input: unknown, tool: RunningTool): Promise<ToolResult> {
  return answered(tool, () => {
    const { value, issues } = decoded(input, tool);
    return issues ? refused(issues, tool) : called(value, tool);
  });
}

/** Models that have nothing to pass leave the arguments empty, or out. */
function decoded(input: unknown, { codec }: RunningTool) {
  if (input === undefined || input === null || input === "") return codec.tryDecode({});
  return typeof input === "string" ? codec.tryParse(input) : codec.tryDecode(input);
}

function refused(issues: readonly Issue[], { name }: RunningTool): ToolResult {
  const lines = formatIssues(issues);
  return { isError: true, text: `${name} was not called, its arguments are not valid:\n${lines}`, issues };
}

/** @param args decoded. */
export function callTool(args: Arguments, tool: RunningTool): Promise<ToolResult> {
  return answered(tool, () => called(args, tool));
}

async function called(args: Arguments, { f, compiled, codec }: RunningTool): Promise<ToolResult> {
  const result = await f(...compiled.parameters.map((parameter) => args[parameter]));
  if (compiled.empty) return { isError: false, text: "Done.", value: undefined };
  // The compiler made the encoder for what the function returns.
  const json = codec.stringify(result as Arguments);
  const value: unknown = JSON.parse(json);
  return { isError: false, text: typeof value === "string" ? value : json, value };
}

/** Whatever throws is answered: the function, and checks and `fromJSON` of the project, which decoding calls. */
async function answered(
  { name, compiled, log }: RunningTool,
  run: () => ToolResult | Promise<ToolResult>,
): Promise<ToolResult> {
  try {
    return await run();
  } catch (error) {
    const text = meant(error);
    if (text !== undefined) return { isError: true, text };
    log(`The tool ${name} (${compiled.source}) failed`, error);
    return { isError: true, text: `${name} failed because of an internal error.` };
  }
}

/** What an error says to whoever asked; `undefined` for one that is nobody's business outside. */
function meant(error: unknown): string | undefined {
  if (error instanceof ToolError) return error.message;
  if (!(error instanceof HttpError) || error.status >= 500) return undefined;
  const { detail } = error;
  return typeof detail === "string" ? detail : JSON.stringify(detail);
}
