import { App, type Email, type Uuid } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Key {
  id: string;
}
interface Prices {
  byKey: Map<Key, number>;
  byList: Map<string[], number>;
  byText: Map<string, number>;
}
interface Directory {
  byEither: { [id: Uuid]: number; [address: Email]: string };
  byBoth: Record<Uuid | Email, number>;
}

app.post("/", (prices: Prices): number => prices.byText.size);
app.post("/directory", (directory: Directory): number => Object.keys(directory.byBoth).length);

export default app;
