import { type EventStream, Router } from "countersign";
import type { Assistant } from "./assistant.js";
import type { Conversation, Piece } from "./conversation.js";

export const chat = new Router({ tags: ["chat"] });

/** List the available models. @operationId listModels */
chat.get("/models", (assistant: Assistant): readonly string[] => assistant.models);

/** Answer as Server-Sent Events. @operationId answerEvents */
chat.post(
  "/chat/events",
  (conversation: Conversation, assistant: Assistant, signal: AbortSignal): Promise<EventStream<Piece>> =>
    assistant.answer(conversation, signal),
);

/** Answer as JSON Lines. @operationId answerLines */
chat.post(
  "/chat/lines",
  (conversation: Conversation, assistant: Assistant, signal: AbortSignal): Promise<AsyncGenerator<Piece>> =>
    assistant.answer(conversation, signal),
);
