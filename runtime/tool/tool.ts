import { createCodec } from "../codec/codec.js";
import { compiledArgument } from "../compiled-argument.js";
import type { JsonSchema } from "../contract/component.js";
import { type CompiledTool, isToolName } from "../contract/tool.js";
import type { Log } from "../log.js";
import { runTool, type ToolResult } from "./run-tool.js";
import {
  type AiSdkTool,
  type AnthropicTool,
  aiSdkTool,
  anthropicTool,
  type ChatCompletionsTool,
  chatCompletionsTool,
  type ResponsesTool,
  responsesTool,
  type StrictOption,
} from "./shapes.js";

/**
 * The options of a tool.
 * @example const add = tool((a: Int, b: Int): Int => a + b, { name: "add", description: "Adds two numbers" } satisfies ToolOptions);
 */
export interface ToolOptions {
  /** The name for models: up to 64 letters, digits, `_` and `-`. Default: the function's name. */
  readonly name?: string;
  /** What it does, and when to use it. Default: the function's comment. */
  readonly description?: string;
  /** Receives errors of the function that are not intended for the model. Default `console.error`. */
  readonly log?: Log;
}

/**
 * A function that a language model can call. Created with {@link tool}.
 * @example
 * ```ts
 * const add: Tool = tool(function add(a: Int, b: Int): Int {
 *   return a + b;
 * });
 * ```
 */
export interface Tool {
  readonly name: string;
  /** `undefined` if there is neither a comment nor an option. */
  readonly description: string | undefined;
  /** The JSON Schema (2020-12) of the arguments: one object, with the parameters' names and no others. A new object each time. */
  readonly inputSchema: JsonSchema;
  /** The JSON Schema (2020-12) of the result; `undefined` for a function without a result. A new object each time. */
  readonly outputSchema: JsonSchema | undefined;
  /**
   * Decodes arguments, calls the function with them, and encodes its result, after awaiting it if needed. Errors become text for
   * the model; the promise is never rejected.
   * @param input as in the model's response: JSON text, or the parsed value.
   */
  call(input: unknown): Promise<ToolResult>;
  /**
   * The tool in the form of OpenAI's chat completions, for `tools`.
   * @throws TypeError for `{ strict: true }` if strict mode cannot express the arguments.
   */
  chatCompletions(options?: StrictOption): ChatCompletionsTool;
  /**
   * The tool in the form of OpenAI's responses, for `tools`.
   * @throws TypeError for `{ strict: true }` if strict mode cannot express the arguments.
   */
  responses(options?: StrictOption): ResponsesTool;
  /** The tool in the form of Anthropic's messages, for `tools`. */
  anthropic(): AnthropicTool;
  /** The tool in the form of the AI SDK, for `tools` under the tool's name. It decodes the arguments and calls the function. */
  aiSdk(): AiSdkTool;
}

/**
 * Creates a tool for a language model from a plain function: its name, the documentation in its comment, and a JSON Schema of its
 * parameter types. A module that calls it must be compiled by Countersign.
 * @param f a function with one signature of named parameters, which the model passes as one object. Secrets and values from a
 * request are not allowed.
 * @throws Error if the module was not compiled; TypeError for a name that models do not accept.
 * @example
 * const weather = tool((city: string & MinLength<1>): Weather => read(city), { name: "read_weather" });
 * await weather.call('{"city":"Oslo"}'); // { isError: false, text: '{"degrees":3}', value: { degrees: 3 } }
 */
export function tool(
  f: (...args: never[]) => unknown,
  options?: ToolOptions,
  ...compiled: readonly never[]
): Tool;
export function tool(f: (...args: never[]) => unknown, ...given: readonly unknown[]): Tool {
  const compiled = compiledArgument<CompiledTool>(given, {
    called: tool,
    text: "tool(f)",
    why: "The description of a tool is generated from the function's types, which only the compiler can read.",
    member: "parameters",
    name: ({ type, source }) => `The tool ${type} (${source})`,
  });
  const options = given.length > 1 ? ((given[0] as ToolOptions | undefined) ?? {}) : {};
  return createTool(f as (...args: unknown[]) => unknown, options, compiled);
}

function createTool(
  f: (...args: unknown[]) => unknown,
  { name = "", description = "", log = (message, error) => console.error(message, error) }: ToolOptions,
  compiled: CompiledTool,
): Tool {
  const codec = createCodec<Readonly<Record<string, unknown>>>(compiled);
  const running = { f, codec, compiled, name: name || compiled.type, log };
  if (!isToolName(running.name))
    throw new TypeError(
      `A tool (${compiled.source}) has the name ${JSON.stringify(running.name)}: models accept up to 64 letters, digits, "_" and "-".`,
    );
  const made: Tool = {
    name: running.name,
    description: description || compiled.description,
    get inputSchema() {
      // OpenAI requires the member, even if it is empty.
      return { properties: {}, ...codec.jsonSchema("input") };
    },
    get outputSchema() {
      return compiled.empty ? undefined : codec.jsonSchema("output");
    },
    call: (input) => runTool(input, running),
    chatCompletions: (options) => chatCompletionsTool(made, options),
    responses: (options) => responsesTool(made, options),
    anthropic: () => anthropicTool(made),
    aiSdk: () => aiSdkTool(made, running),
  };
  return made;
}
