import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: Int;
  name: string;
  sizes: { width: number; unit: "mm" | "cm" }[];
}

type Size = Item["sizes"][number];

app.get("/key", (sort: keyof Item, skip?: Exclude<keyof Item, "id">): (keyof Item)[] =>
  skip ? [sort, skip] : [sort],
);
app.post("/size", (size: Size): Size["unit"] => size.unit);
app.post("/pair", (pair: Item["id" | "name"][]): Item["id" | "name"][] => pair);

export default app;
