import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Hooks {
  name: string;
  done: (error: Error) => void;
}

app.post("/", (hooks: Hooks): string => hooks.name);

export default app;
