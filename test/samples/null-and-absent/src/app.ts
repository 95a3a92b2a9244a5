import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Change {
  absent?: string;
  either?: string | undefined;
  required: string | undefined;
  nullable: string | null;
  both?: string | null;
  all: string | null | undefined;
  nothing: null;
  gone?: undefined;
  never?: never;
}

app.post("/", (change: Change): Change => change);
app.post("/keys", (change: Change): string[] => Object.keys(change).sort());
app.post("/body", (change: { a: string } | null): boolean => change === null);
app.post("/optional", (change?: { a: string }): boolean => change === undefined);

export default app;
