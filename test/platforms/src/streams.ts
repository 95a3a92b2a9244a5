import { type EventStream, event, type Header, type Int, type Media, Router } from "countersign";
import { allowed } from "./journal.js";

export const streams = new Router();

streams.get("/lines", async function* (journal: string): AsyncGenerator<{ n: Int }> {
  yield { n: 1 };
  await allowed(journal, 1);
  yield { n: 2 };
  await allowed(journal, 2);
});
streams.get(
  "/events",
  async function* (journal: string, last?: Header<string, "last-event-id">): EventStream<{ n: Int }> {
    const first = Number(last ?? 0) + 1;
    yield event({ n: first }, { event: "tick", id: String(first) });
    await allowed(journal);
    yield { n: first + 1 };
  },
);
streams.get("/bytes", async function* (count: Int): Media<
  AsyncGenerator<Uint8Array>,
  "application/octet-stream"
> {
  for (let n = 0; n < count; n++) yield new Uint8Array(65_536).fill(n);
});
streams.get("/fails-first", async function* (): AsyncGenerator<Int> {
  await Promise.reject(new Error("before the head"));
  yield 1;
});
streams.get("/fails-later", async function* (journal: string): AsyncGenerator<Int> {
  yield 1;
  await allowed(journal);
  throw new Error("behind the head");
});
streams.get("/silent", async function* (ms: Int): AsyncGenerator<Int> {
  yield 1;
  await new Promise((resolve) => setTimeout(resolve, ms));
  yield 2;
});
streams.get("/own", (): Response => {
  const parts = ["a", "b", "c"];
  return new Response(
    new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(part));
      },
    }),
  );
});
