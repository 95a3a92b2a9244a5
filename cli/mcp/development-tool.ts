import type { Context } from "../context.js";
import type { KeptProject } from "./kept-project.js";

/** What the coding agent calls: the input as JSON Schema, the output as text that it reads. */
export interface DevelopmentTool {
  readonly title: string;
  /** When to call it, and what it returns. */
  readonly description: string;
  /** The properties of its input, all of them text. */
  readonly properties: Readonly<Record<string, { readonly type: "string"; readonly description: string }>>;
  readonly required?: readonly string[];
  /**
   * @returns the text, and whether it says why there is no result.
   * @throws ProjectError for failures that the text of the error explains.
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
