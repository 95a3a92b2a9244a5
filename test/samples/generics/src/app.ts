import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Page<T> {
  items: T[];
  next: Int | null;
}

interface Item {
  name: string;
}

app.post("/items", (page: Page<Item>): Page<Item> => page);

app.post("/numbers", (page: Page<number>): Page<number> => page);

export default app;
