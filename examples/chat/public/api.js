import { ApiError, createClient } from "./client.js";

/** @import { Attachment, Conversation, Piece, Summary, UploadProgress } from "./client.js" */

const client = createClient();

export const models = () => client.chat.listModels();
export const rooms = () => client.rooms.listRooms();

/**
 * The pieces of an answer, as they arrive.
 * @param {Conversation} conversation
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Piece>}
 * @throws if it does not begin, or breaks off.
 */
export async function* answerTo(conversation, signal) {
  let isWhole = false;
  for await (const piece of client.chat.answerLines(conversation, { signal })) {
    isWhole ||= piece.type === "end";
    yield piece;
  }
  if (!isWhole) throw new Error("The answer was cut off");
}

/**
 * Has a conversation summarized: polls the job until it is done.
 * @param {Conversation} conversation
 * @param {(job: Summary) => void} show
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export async function summarize(conversation, show, signal) {
  let job = await client.summaries.startSummary(conversation, { signal });
  for (;;) {
    show(job);
    if (job.status === "done" || job.status === "failed") return;
    await new Promise((resolve) => setTimeout(resolve, 500));
    job = await client.summaries.readSummary({ id: job.id }, { signal });
  }
}

/**
 * @param {File} file
 * @param {(progress: UploadProgress) => void} onUpload
 * @returns {Promise<Attachment>}
 */
export function attach(file, onUpload) {
  return client.rooms.keepFile({ file }, { onUpload });
}

/**
 * The text about an error that users see.
 * @param {unknown} error
 */
export function messageOf(error) {
  if (error instanceof ApiError) {
    const { detail } = Object(error.body);
    return typeof detail === "string" ? detail : `The server answered with ${error.status}`;
  }
  if (!(error instanceof Error)) return "Something went wrong";
  // The error of `fetch` for a missing or broken connection differs from browser to browser.
  return error instanceof TypeError ? "The connection broke off" : error.message;
}
