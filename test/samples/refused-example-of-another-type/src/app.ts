import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  /** @example cheap */
  price: number;
  /**
   * @example 9.99
   * @example "none"
   */
  discount: number | null;
}

app.post("/", (item: Item): number => item.price);

export default app;
