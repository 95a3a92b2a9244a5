import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

function register<T>(): void {
  app.post("/a", (value: T): void => void value);
}

register<string>();

export default app;
