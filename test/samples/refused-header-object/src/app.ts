import { App, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Headers {
  "x-count": number;
  "x-page": { number: number };
}

app.get("/", (): Reply<200, string, Headers> => reply(200, "a", { "x-count": 1, "x-page": { number: 1 } }));

export default app;
