import { type Item, type NewItem, shownPrice } from "@{{scope}}/shared";
import { App, HttpError, type Int, type Max, type Min } from "countersign";

const app = new App({ title: "{{name}}", version: "0.1.0" });
const store = new Map<number, Item>();

/** List items. */
export function listItems(limit: Int & Min<1> & Max<100> = 10): Item[] {
  return [...store.values()].slice(0, limit);
}

/** What an item costs, as text. */
export function readPrice(id: Int): string {
  const item = store.get(id);
  if (!item) throw new HttpError(404, "Item not found");
  return shownPrice(item);
}

/** Add an item. */
export function addItem(item: NewItem): Item {
  const added = { ...item, id: store.size + 1 };
  store.set(added.id, added);
  return added;
}

app.get("/items", listItems);
app.get("/items/:id/price", readPrice);
app.post("/items", { status: 201 }, addItem);

export default app;
