import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface Q {
  literal: "x" | "y";
  anything: unknown;
  maybe?: string | null;
  nested: { deep: unknown[] };
}
app.post("/q", (v: Q): Q => v);
app.get("/g", (literal: "x" | "y", opt?: 1 | 2): string => `${literal}${opt}`);

export default app;
