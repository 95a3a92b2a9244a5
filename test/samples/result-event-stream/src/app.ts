import {
  App,
  type EventStream,
  event,
  type Header,
  type Int,
  type Reply,
  reply,
  type Text,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Tick {
  n: Int;
  at: Date;
}
interface Token {
  text: string;
}
interface Failure {
  reason: string;
}
type Step = Token | Failure;

app.get("/ticks", async function* ticks(lastEventId: Header<Int> = 0): EventStream<Tick> {
  const leaked = { leaked: true };
  yield { n: lastEventId, at: new Date(0), ...leaked };
  yield event(
    { n: lastEventId + 1, at: new Date(0), ...leaked },
    { id: `${lastEventId + 1}`, event: "tick" },
  );
  yield event(undefined, { retry: 5000, comment: "nothing\nmore" });
});

app.post("/chat", async function* chat(prompt: string): EventStream<Step | Text> {
  for (const text of prompt.split(" ")) yield { text };
  yield event({ reason: "length" }, { event: "end" });
  yield "[DONE]";
});

app.get("/log", async function* log(): EventStream<Text> {
  yield " one\ntwo\r\nthree";
  yield event("", { id: "" });
});

/** It is known before the head is sent. */
app.get("/rooms/:id", async (id: Int): Promise<EventStream<Int[]> | Reply<410, string>> => {
  return id === 0 ? reply(410, "closed") : listen(id);
});

async function* listen(id: Int): EventStream<Int[]> {
  yield [id];
}

// Not declared, and events all the same.
app.get("/inferred", async function* inferred() {
  yield event({ n: 1 });
  yield "plain";
  yield event(undefined, { comment: "bye" });
});

app.get("/alive", async function* alive(): EventStream<never> {
  yield event(undefined, { comment: "here" });
});

export default app;
