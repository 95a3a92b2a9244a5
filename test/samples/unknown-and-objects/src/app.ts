import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Event {
  payload: unknown;
  context?: unknown;
  meta: object;
  // biome-ignore lint/complexity/noBannedTypes: what is shown
  anything: {};
  sure: NonNullable<unknown>;
}

app.post("/event", (event: Event): Event => event);
app.post("/any", (value: unknown): unknown => value);
app.post("/object", (value: object): object => value);

export default app;
