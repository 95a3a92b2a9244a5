import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Box<T> {
  inner?: Box<T[]>;
  value: T;
}

app.post("/", (box: Box<string>): string => box.value);

export default app;
