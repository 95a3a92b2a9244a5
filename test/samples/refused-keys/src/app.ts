import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Key {
  id: string;
}
interface Prices {
  byKey: Map<Key, number>;
  byList: Map<string[], number>;
  byText: Map<string, number>;
}

app.post("/", (prices: Prices): number => prices.byText.size);

export default app;
