/** @import { Conversation, Piece } from "../src/conversation.js" */
/** @import { Job } from "../src/jobs.js" */
/** @import { Attachment } from "../src/rooms/messages.js" */

/**
 * @returns {Promise<string[]>}
 */
export async function models() {
  return (await ask("/api/models")).json();
}

/** @returns {Promise<string[]>} */
export async function rooms() {
  return (await ask("/api/rooms")).json();
}

/**
 * The pieces of an answer, as they come.
 * @param {Conversation} conversation
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Piece>}
 * @throws where it does not begin, or breaks off.
 */
export async function* answerTo(conversation, signal) {
  const { body } = await ask("/api/chat/lines", json(conversation, signal));
  if (!body) return;
  let isWhole = false;
  for await (const line of linesOf(body)) {
    /** @type {Piece} */
    const piece = JSON.parse(line);
    isWhole ||= piece.type === "end";
    yield piece;
  }
  if (!isWhole) throw new Error("The answer was cut off");
}

/**
 * Has a conversation summarised: asks how far it is until that is done.
 * @param {Conversation} conversation
 * @param {(job: Job<string>) => void} show
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export async function summarise(conversation, show, signal) {
  let response = await ask("/api/summaries", json(conversation, signal));
  const location = response.headers.get("location") ?? "";
  for (;;) {
    /** @type {Job<string>} */
    const job = await response.json();
    show(job);
    if (job.status === "done" || job.status === "failed") return;
    await new Promise((resolve) => setTimeout(resolve, 500));
    response = await ask(location, { signal });
  }
}

/**
 * @param {File} file
 * @returns {Promise<Attachment>}
 */
export async function attach(file) {
  const body = new FormData();
  body.append("file", file);
  return (await ask("/api/attachments", { method: "POST", body })).json();
}

/**
 * @param {string} url
 * @param {RequestInit} [init]
 * @throws Error whose message can be shown.
 */
async function ask(url, init) {
  const response = await fetch(url, init);
  if (response.ok) return response;
  const { detail } = await response.json().catch(() => ({}));
  throw new Error(typeof detail === "string" ? detail : `The server answered with ${response.status}`);
}

/**
 * @param {unknown} value
 * @param {AbortSignal} signal
 * @returns {RequestInit}
 */
function json(value, signal) {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
    signal,
  };
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} body */
async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
