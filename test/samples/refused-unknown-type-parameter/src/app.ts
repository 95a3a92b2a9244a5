import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

function register<T>(path: "/a"): void {
  app.post(path, (value: T): void => void value);
}

register<string>("/a");

export default app;
