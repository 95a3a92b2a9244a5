import { App, type Body } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  name: string;
}

app.post("/embedded", (item: Body<Item, { embed: true }>): Item => item);

app.post("/whole", (item: Item): Item => item);

app.post("/scalar", (text: Body<string>): { length: number } => ({ length: text.length }));

export default app;
