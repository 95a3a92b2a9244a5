import { App, type Depends, type Form } from "countersign";

interface Item {
  price: number;
}

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/both", (name: Form<string>, item: Item): string => `${name} ${item.price}`);

const named = (name: Form<string>): string => name;
app.post("/dependency", (item: Item, name: Depends<typeof named>): string => `${name} ${item.price}`);

app.get("/get", (name: Form<string>): string => name);
app.post("/deep", (item: Form<{ inner: Item }>): number => item.inner.price);

export default app;
