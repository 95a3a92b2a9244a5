import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Row {
  n: Int;
  at: Date;
}

app.get("/", async function* rows(count: Int): AsyncIterable<Row> {
  for (let n = 1; n <= count; n++) yield Object.assign({ n, at: new Date(0) }, { leaked: true });
});

export default app;
