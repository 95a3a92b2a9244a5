import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Search {
  pattern: RegExp;
  nested: { error: Error }[];
  buffer: ArrayBuffer;
  samples: Float32Array;
}

app.post("/", (search: Search): string => search.pattern.source);

export default app;
