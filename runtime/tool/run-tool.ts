import type { Codec } from "../codec/codec.js";
import { formatIssues } from "../codec/format-issues.js";
import type { Issue } from "../contract/issue.js";
import type { CompiledTool } from "../contract/tool.js";
import { HttpError } from "../errors/http-error.js";
import type { Log } from "../log.js";
import { ToolError } from "./tool-error.js";

/**
 * The result of a call, for the model to read.
 * @example const shown = (result: ToolResult): string => (result.isError ? `Failed: ${result.text}` : result.text);
 */
export type ToolResult =
  | {
      readonly isError: false;
      /** The result: a string unchanged, any other value as JSON, `Done.` if there is none. */
      readonly text: string;
      /** The result as plain data; `undefined` if there is none. */
      readonly value: unknown;
    }
  | {
      readonly isError: true;
      /** What went wrong, in a form that the model may see. */
      readonly text: string;
      /** What is wrong with the arguments, if that is the cause: issues like those of a 422. */
      readonly issues?: readonly Issue[];
    };

/** Arguments by the names of the parameters. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A function, and everything needed to call it as a tool. */
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

/** Models without arguments to pass send empty ones, or none. */
function decoded(input: unknown, { codec }: RunningTool) {
  if (input === undefined || input === null || input === "") return codec.tryDecode({});
  return typeof input === "string" ? codec.tryParse(input) : codec.tryDecode(input);
}

function refused(issues: readonly Issue[], { name }: RunningTool): ToolResult {
  const lines = formatIssues(issues);
  return {
    isError: true,
    text: `${name} was not called because its arguments are not valid:\n${lines}`,
    issues,
  };
}

/** @param args decoded. */
export function callTool(args: Arguments, tool: RunningTool): Promise<ToolResult> {
  return answered(tool, () => called(args, tool));
}

async function called(args: Arguments, { f, compiled, codec }: RunningTool): Promise<ToolResult> {
  const result = await f(...compiled.parameters.map((parameter) => args[parameter]));
  if (compiled.empty) return { isError: false, text: "Done.", value: undefined };
  // The compiler made the encoder for the function's result.
  const json = codec.stringify(result as Arguments);
  const value: unknown = JSON.parse(json);
  return { isError: false, text: typeof value === "string" ? value : json, value };
}

/** Every error becomes a result: those of the function, and those of the project's checks and `fromJSON`, which decoding calls. */
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

/** The message of an error for the caller; `undefined` for an error that must not be disclosed. */
function meant(error: unknown): string | undefined {
  if (error instanceof ToolError) return error.message;
  if (!(error instanceof HttpError) || error.status >= 500) return undefined;
  const { detail } = error;
  return typeof detail === "string" ? detail : JSON.stringify(detail);
}
