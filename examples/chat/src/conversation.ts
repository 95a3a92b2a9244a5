import type { MaxItems, MaxLength, MinItems, MinLength } from "countersign";
import type { ChatCompletionChunk } from "openai/resources";

export interface Turn {
  role: "user" | "assistant";
  content: string & MinLength<1> & MaxLength<20_000>;
}

export interface Conversation {
  /** One of `GET /api/models`. */
  model: string;
  messages: Turn[] & MinItems<1> & MaxItems<100>;
}

/** A piece of an answer. An answer without an `end` was cut off. */
export type Piece = { type: "token"; text: string } | { type: "end"; reason: FinishReason };

type FinishReason = NonNullable<ChatCompletionChunk.Choice["finish_reason"]>;
