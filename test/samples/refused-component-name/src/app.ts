import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** @schema Item */
interface StoredItem {
  id: number;
}
interface Item {
  name: string;
}

app.get("/stored", (): StoredItem => ({ id: 1 }));
app.get("/items", (): Item => ({ name: "Lamp" }));

export default app;
