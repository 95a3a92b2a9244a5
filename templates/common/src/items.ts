import { HttpError, type Int, type Max, type Min, type MinLength, Router } from "countersign";

export const items = new Router({ tags: ["items"] });

export interface NewItem {
  /** Shown in the catalogue. */
  name: string & MinLength<1>;
  price: number & Min<0>;
  /** An ISO 8601 string on the wire, a Date here. */
  availableFrom?: Date;
}

export interface Item extends NewItem {
  id: Int;
}

const store = new Map<number, Item>();

/** List items. */
export function listItems(limit: Int & Min<1> & Max<100> = 10): Item[] {
  return [...store.values()].slice(0, limit);
}

/** Read one item. */
export function readItem(id: Int): Item {
  const item = store.get(id);
  if (!item) throw new HttpError(404, "Item not found");
  return item;
}

/** Add an item. */
export function addItem(item: NewItem): Item {
  const added = { ...item, id: store.size + 1 };
  store.set(added.id, added);
  return added;
}

items.get("/", listItems);
items.get("/:id", readItem);
items.post("/", { status: 201 }, addItem);
