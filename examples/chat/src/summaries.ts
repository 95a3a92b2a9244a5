import { type Depends, HttpError, type Int, type Reply, Router, reply, type Uuid } from "countersign";
import type { Assistant } from "./assistant.js";
import type { Conversation } from "./conversation.js";
import { type Job, Jobs } from "./jobs.js";

type Summary = Job<string>;
type Summaries = Depends<typeof summaryJobs, { scope: "app" }>;

/** The app owns the jobs, not the request that started one: they continue after its response, and end when the app closes. */
export async function* summaryJobs(): AsyncGenerator<Jobs<string>> {
  const jobs = new Jobs<string>();
  try {
    yield jobs;
  } finally {
    await jobs.close();
  }
}

export const summaries = new Router({ prefix: "/summaries", tags: ["summaries"] });

/** Summarize a conversation. @operationId startSummary */
summaries.post(
  "/",
  (
    conversation: Conversation,
    jobs: Summaries,
    assistant: Assistant,
  ): Reply<202, Summary, { location: string; "retry-after": Int }> => {
    const job = jobs.start((signal) => summarize(assistant, conversation, signal));
    return reply(202, job, { location: `/api/summaries/${job.id}`, "retry-after": 1 });
  },
);

/** Read the state of a summary. @operationId readSummary */
summaries.get("/:id", (id: Uuid, jobs: Summaries): Summary => {
  const job = jobs.find(id);
  if (!job) throw new HttpError(404, "There is no such summary");
  return job;
});

async function summarize(
  assistant: Assistant,
  { model, messages }: Conversation,
  signal: AbortSignal,
): Promise<string> {
  const request = { role: "user", content: "Summarize our conversation in a few sentences." } as const;
  let text = "";
  for await (const piece of await assistant.answer({ model, messages: [...messages, request] }, signal))
    if (piece.type === "token") text += piece.text;
  return text;
}
