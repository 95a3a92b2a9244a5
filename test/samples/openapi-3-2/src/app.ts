import { App, type EventStream, type Int, type Text } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0", openapiVersion: "3.2" });

interface Tick {
  n: Int;
}

app.get("/lines", async function* lines(): AsyncIterable<Tick> {
  yield { n: 1 };
});

app.get("/ticks", async function* ticks(): EventStream<Tick> {
  yield { n: 1 };
});

app.get("/tokens", async function* tokens(): EventStream<Tick | Text> {
  yield "[DONE]";
});

// Of one that is not streamed, all is as in 3.1.
app.get("/ticks/:n", (n: Int): Tick | null => ({ n }));

export default app;
