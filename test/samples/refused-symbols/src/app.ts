import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Marked {
  mark: symbol;
}

app.post("/", (marked: Marked): string => String(marked.mark));

export default app;
