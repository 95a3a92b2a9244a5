import { App, type Html } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Page {
  title: string;
}

app.get("/", (raw: boolean): Html | Page => (raw ? { title: "a" } : "<b>a</b>"));

export default app;
