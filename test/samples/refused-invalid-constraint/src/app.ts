import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  /** @minimum one */
  stock: number;
  /** @maxLength -1 */
  name: string;
  /** @pattern ( */
  code: string;
  /** @format colour */
  color: string;
}

app.post("/", (item: Item): string => item.name);

export default app;
