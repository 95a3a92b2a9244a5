import { type Depends, HttpError } from "countersign";
import { APIConnectionError, APIError, OpenAI, OpenAIError } from "openai";
import type { Conversation, Piece } from "./conversation.js";
import type { AppSettings } from "./settings.js";

/** One for all requests, which share its connections to the model. */
export type Assistant = Depends<typeof LanguageModel, { scope: "app" }>;

export class LanguageModel {
  /** The names of the available models. */
  readonly models: readonly string[];
  readonly #client: OpenAI;

  constructor({ models, baseUrl, apiKey }: AppSettings) {
    this.models = models;
    // No retries: a user is waiting, and can be shown the error.
    this.#client = new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0, timeout: 30_000 });
  }

  /**
   * Resolves when the model begins to answer: an earlier failure has a status, a later one aborts the stream.
   * @param signal ends the call to the model.
   */
  async answer(conversation: Conversation, signal: AbortSignal): Promise<AsyncGenerator<Piece>> {
    if (!this.models.includes(conversation.model)) throw new HttpError(404, "There is no such model");
    const pieces = ask(this.#client, conversation, signal);
    try {
      return resumed(await pieces.next(), pieces);
    } catch (error) {
      signal.throwIfAborted();
      return failed(error);
    }
  }
}

async function* ask(client: OpenAI, conversation: Conversation, signal: AbortSignal): AsyncGenerator<Piece> {
  const chunks = await client.chat.completions.create({ ...conversation, stream: true }, { signal });
  let hasEnded = false;
  for await (const { choices } of chunks) {
    const [choice] = choices;
    if (choice?.delta.content) yield { type: "token", text: choice.delta.content };
    if (!choice?.finish_reason) continue;
    hasEnded = true;
    yield { type: "end", reason: choice.finish_reason };
  }
  // The client's stream also ends if it was aborted, or if the connection was.
  signal.throwIfAborted();
  if (!hasEnded) throw new OpenAIError("The answer was cut off");
}

/** A generator whose first item has already been taken. */
async function* resumed<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The reason is for the log; the client learns whether it is worth trying again. */
function failed(error: unknown): never {
  console.error("The model did not answer:", error);
  const status = error instanceof APIError && error.status;
  if (status === 429 || status === 503 || error instanceof APIConnectionError)
    throw new HttpError(503, "The model is busy", { headers: { "retry-after": "5" } });
  throw new HttpError(502, "The model failed");
}
