/** A language model, as an agent uses it. A few lines adapt any provider's client to it. */
export interface Model {
  /** Responds to a conversation: with calls of tools, whose results it needs, or with a text, which ends it. */
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
