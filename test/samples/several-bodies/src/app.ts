import { App, type Body, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  name: string;
}

interface User {
  id: Int;
}

interface Echo {
  item: Item;
  user: User | null;
  importance: Int;
}

app.put(
  "/",
  (item: Item, importance: Body<Int>, user?: User): Echo => ({ item, importance, user: user ?? null }),
);

export default app;
