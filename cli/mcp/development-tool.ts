import type { Context } from "../context.js";
import type { KeptProject } from "./kept-project.js";

/** A tool that a coding agent calls: the input as JSON Schema, the output as text for the agent. */
export interface DevelopmentTool {
  readonly title: string;
  /** When to call it, and what it returns. */
  readonly description: string;
  /** The properties of its input, all strings. */
  readonly properties: Readonly<Record<string, { readonly type: "string"; readonly description: string }>>;
  readonly required?: readonly string[];
  /**
   * @returns the text, and whether it explains why there is no result.
   * @throws ProjectError for failures that the error's message explains.
   */
  run(input: Readonly<Record<string, string>>, at: ToolContext): Promise<ToolText>;
}

export interface ToolContext {
  readonly context: Context;
  readonly project: KeptProject;
}

export interface ToolText {
  readonly text: string;
  readonly isError?: boolean;
}
