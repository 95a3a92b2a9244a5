/** A language model, as far as an agent knows it. Every provider's client is a few lines away from this. */
export interface Model {
  /** Answers a conversation: with calls of tools, whose results it wants to see, or with a text, which ends it. */
  answer(conversation: readonly Message[], tools: readonly ToolDescription[]): Promise<Answer>;
}

export interface ToolDescription {
  readonly name: string;
  readonly description?: string | undefined;
  /** JSON Schema of the arguments. */
  readonly inputSchema: object;
}

export interface ToolCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export type Answer = { readonly calls: readonly ToolCall[] } | { readonly text: string };

export type Message =
  | { readonly from: "system" | "user"; readonly text: string }
  | ({ readonly from: "model" } & Answer)
  | { readonly from: "tool"; readonly name: string; readonly text: string; readonly isError: boolean };
