import {
  App,
  type EventStream,
  event,
  HttpError,
  type Int,
  type Reply,
  reply,
  type ServerSentEvent,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

async function* ticks(): EventStream<Int> {
  yield 1;
}

// One status, two media types.
app.get("/either", (all: boolean): EventStream<Int> | Int[] => (all ? [1] : ticks()));
app.get("/lines", (): EventStream<Int> | AsyncGenerator<Int> => ticks());
app.get("/two", (): EventStream<Int> | EventStream<string> => ticks());

// A status that has no body.
app.get("/none", { status: 204 }, ticks);
app.get("/reply", (): Reply<304, EventStream<Int>> => null as never);

// Data that cannot travel.
app.get("/functions", async function* (): EventStream<() => void> {
  yield () => {};
});
app.get("/any", async function* () {
  yield event(JSON.parse("1"));
});

// What is an answer is not data.
app.get("/event", (): ServerSentEvent<Int> => event(1));
app.get("/part", (): { ticks: EventStream<Int> } => ({ ticks: ticks() }));
app.get("/nested", async function* (): EventStream<Reply<200, Int>> {
  yield reply(200, 1);
});

// An error handler.
app.onError(HttpError, () => ticks());

export default app;
