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
 * What a tool is besides its function.
 * @example const add = tool((a: Int, b: Int): Int => a + b, { name: "add", description: "Adds two numbers" } satisfies ToolOptions);
 */
export interface ToolOptions {
  /** What models call it by: up to 64 letters, digits, `_` and `-`. Default the function's name. */
  readonly name?: string;
  /** What it does, and when to use it. Default the function's comment. */
  readonly description?: string;
  /** Told of what the function throws that is not meant for the model. Default `console.error`. */
  readonly log?: Log;
}

/**
 * A function that a language model can call. Made with {@link tool}.
 * @example
 * ```ts
 * const add: Tool = tool(function add(a: Int, b: Int): Int {
 *   return a + b;
 * });
 * ```
 */
export interface Tool {
  readonly name: string;
  /** `undefined` where neither a comment nor an option says anything. */
  readonly description: string | undefined;
  /** The JSON Schema (2020-12) of the arguments: one object, with the parameters' names and no others. A new object each time. */
  readonly inputSchema: JsonSchema;
  /** The JSON Schema (2020-12) of the result; `undefined` for a function that returns nothing. A new object each time. */
  readonly outputSchema: JsonSchema | undefined;
  /**
   * Decodes arguments, calls the function with them, and encodes what it returns or what its promise resolves to. What goes
   * wrong is text for the model; the promise is never rejected.
   * @param input as the model's answer has it: JSON text, or the value that was parsed of it.
   */
  call(input: unknown): Promise<ToolResult>;
  /**
   * As OpenAI's chat completions take it, among `tools`.
   * @throws TypeError for `{ strict: true }` where strict mode has no way to say the arguments.
   */
  chatCompletions(options?: StrictOption): ChatCompletionsTool;
  /**
   * As OpenAI's responses take it, among `tools`.
   * @throws TypeError for `{ strict: true }` where strict mode has no way to say the arguments.
   */
  responses(options?: StrictOption): ResponsesTool;
  /** As Anthropic's messages take it, among `tools`. */
  anthropic(): AnthropicTool;
  /** As the AI SDK takes it, in `tools` under the tool's name. It decodes the arguments and calls the function. */
  aiSdk(): AiSdkTool;
}

/**
 * Makes a plain function a tool for a language model: its name, what its comment says of it and of its parameters, and a JSON
 * Schema of their types. A module that calls it must be compiled by Countersign.
 * @param f one signature of named parameters, which the model passes as one object. Not a secret among them, nor what comes
 *   from a request.
 * @throws Error when the module was not compiled; TypeError for a name that models do not take.
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
    why: "What a model is told of a tool is made from the function's types, which only the compiler can read.",
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
      `A tool (${compiled.source}) is called ${JSON.stringify(running.name)}: models take up to 64 letters, digits, "_" and "-".`,
    );
  const made: Tool = {
    name: running.name,
    description: description || compiled.description,
    get inputSchema() {
      // OpenAI wants the member, though nothing is in it.
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
