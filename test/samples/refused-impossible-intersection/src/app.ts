import { App, type MinLength } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  name: string & { language: string };
  list: string[] & { total: number };
  tag: MinLength<1>;
  id: string & { readonly __brand: "ItemId" };
}

app.post("/", (item: Item): string => item.id);

export default app;
