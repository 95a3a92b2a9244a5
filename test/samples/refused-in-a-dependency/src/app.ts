import type { FormatDefinition } from "ajv";
import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** What a dependency declares nobody here can change: the property that uses it is to blame. */
interface Settings {
  name: string;
  formats: { list: FormatDefinition<string>[] };
}

app.post("/", (settings: Settings): string => settings.name);

export default app;
