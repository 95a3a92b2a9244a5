import type { CompiledCodec } from "./codec.js";

/**
 * What the compiler appends to a call of `tool(f)`: a codec that decodes arguments, as one object, and encodes results. Its
 * `type` is the tool's name, unless an option names it differently.
 */
export interface CompiledTool extends CompiledCodec {
  readonly description?: string;
  /** The names of the arguments, in the order in which the function takes them. */
  readonly parameters: readonly string[];
  /** The function returns nothing. */
  readonly empty?: true;
}

/** What both OpenAI and Anthropic accept as a name. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

export function isToolName(name: string): boolean {
  return NAME.test(name);
}
