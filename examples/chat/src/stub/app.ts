import { setTimeout as sleep } from "node:timers/promises";
import { App, type EventStream, HttpError, type Text } from "countersign";
import type { ChatCompletionChunk } from "openai/resources";
import { answerTo } from "./answer.js";

/** The part of `POST /v1/chat/completions` that this example sends. */
interface CompletionRequest {
  model: Model;
  messages: { role: "user" | "assistant"; content: string }[];
  stream: true;
}

/** Each behaves as a real model does at times. */
type Model = "stub" | "stub-slow" | "stub-busy" | "stub-failing" | "stub-cut-off";

/** A model that uses OpenAI's format and has no knowledge. */
const app = new App({ title: "Stub of a language model", version: "1.0.0" });

app.post(
  "/v1/chat/completions",
  ({ model, messages }: CompletionRequest, signal: AbortSignal): EventStream<ChatCompletionChunk | Text> => {
    if (model === "stub-busy")
      throw new HttpError(429, "Too many requests", { headers: { "retry-after": "5" } });
    const words = answerTo(messages.map(({ content }) => content)).match(/\s*\S+/g) ?? [];
    return completion(model, words, signal);
  },
);

async function* completion(
  model: Model,
  words: readonly string[],
  signal: AbortSignal,
): EventStream<ChatCompletionChunk | Text> {
  const pause = model === "stub-slow" ? 250 : 15;
  for (const [index, content] of words.entries()) {
    if (index === 3 && model === "stub-failing")
      throw new Error("This model fails in the middle of an answer");
    if (index === 3 && model === "stub-cut-off") return;
    yield chunk(model, { delta: { content }, finish_reason: null });
    await sleep(pause, undefined, { signal });
  }
  yield chunk(model, { delta: {}, finish_reason: "stop" });
  yield "[DONE]";
}

function chunk(model: Model, choice: Omit<ChatCompletionChunk.Choice, "index">): ChatCompletionChunk {
  const created = Math.floor(Date.now() / 1000);
  return {
    id: "chatcmpl-stub",
    object: "chat.completion.chunk",
    created,
    model,
    choices: [{ index: 0, ...choice }],
  };
}

export default app;
