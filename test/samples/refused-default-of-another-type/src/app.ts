import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Settings {
  /** @default "many" */
  count: number;
}

app.post("/", (settings: Settings): number => settings.count);

export default app;
