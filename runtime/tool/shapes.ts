import type { StandardProps } from "../codec/standard-schema.js";
import type { JsonSchema } from "../contract/component.js";
import { type Arguments, callTool, type RunningTool } from "./run-tool.js";
import { strictSchema } from "./strict-schema.js";
import { ToolError } from "./tool-error.js";

/**
 * How a tool is described to OpenAI's models: `weather.chatCompletions({ strict: false })`.
 * @example const strict: StrictOption = { strict: true };
 */
export interface StrictOption {
  /**
   * Whether the model must follow the schema while it writes arguments. By default, if OpenAI's strict mode can express the whole
   * structure of the schema. `true` requires it, `false` turns it off.
   */
  readonly strict?: boolean;
}

/**
 * A member of `tools` in a request to OpenAI's chat completions.
 * @example const nameOf = (one: ChatCompletionsTool): string => one.function.name;
 */
export interface ChatCompletionsTool {
  type: "function";
  function: { name: string; description?: string; parameters: JsonSchema; strict: boolean };
}

/**
 * A member of `tools` in a request to OpenAI's responses.
 * @example const nameOf = (one: ResponsesTool): string => one.name;
 */
export interface ResponsesTool {
  type: "function";
  name: string;
  description?: string;
  parameters: JsonSchema;
  strict: boolean;
}

/**
 * A member of `tools` in a request to Anthropic's messages.
 * @example const nameOf = (one: AnthropicTool): string => one.name;
 */
export interface AnthropicTool {
  name: string;
  description?: string;
  input_schema: JsonSchema & { type: "object" };
}

/**
 * A tool in the form for `generateText` and `streamText` of the AI SDK: `tools: { weather: weather.aiSdk() }`.
 * @example const inputOf = (one: AiSdkTool): unknown => one.inputSchema;
 */
export interface AiSdkTool {
  description?: string;
  inputSchema: { readonly "~standard": StandardProps<Arguments> };
  /** @throws ToolError with the text for the model. */
  execute(input: Arguments): Promise<unknown>;
}

/** The description of a tool for models. */
interface Said {
  readonly name: string;
  readonly description: string | undefined;
  readonly inputSchema: JsonSchema;
}

export function chatCompletionsTool(tool: Said, options?: StrictOption): ChatCompletionsTool {
  const { type, ...said } = responsesTool(tool, options);
  return { type, function: said };
}

export function responsesTool(tool: Said, { strict }: StrictOption = {}): ResponsesTool {
  const { schema, problem } = strict === false ? {} : strictSchema(tool.inputSchema);
  if (strict && !schema)
    throw new TypeError(
      `${tool.name} has no schema for strict mode: ${problem}. Leave the option out, or change the parameter.`,
    );
  return {
    type: "function",
    ...named(tool),
    parameters: schema ?? plainSchema(tool),
    strict: schema !== undefined,
  };
}

export function anthropicTool(tool: Said): AnthropicTool {
  return { ...named(tool), input_schema: { type: "object", ...plainSchema(tool) } };
}

/** Without the dialect, which all models know. */
function plainSchema({ inputSchema: { $schema: _, ...schema } }: Said): JsonSchema {
  return schema;
}

export function aiSdkTool({ description }: Said, running: RunningTool): AiSdkTool {
  return {
    ...(description !== undefined && { description }),
    inputSchema: { "~standard": running.codec["~standard"] },
    async execute(input) {
      const result = await callTool(input, running);
      // The AI SDK turns a thrown error into the result of a failed call.
      if (result.isError) throw new ToolError(result.text);
      return result.value ?? result.text;
    },
  };
}

function named({ name, description }: Said): { name: string; description?: string } {
  return { name, ...(description !== undefined && { description }) };
}
