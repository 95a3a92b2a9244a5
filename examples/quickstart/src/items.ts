import { HttpError, type Int, type Max, type Min, Router } from "countersign";
import type { Item, NewItem } from "./models.js";
import { find, insert, list } from "./store.js";

export const items = new Router({ tags: ["items"] });

/** List items. */
items.get("/", (limit: Int & Min<1> & Max<100> = 10, tags: string[] = []): Item[] => list(limit, tags));

/** Add an item. */
items.post("/", { status: 201 }, (item: NewItem): Item => insert(item));

/**
 * Read one item.
 * @throws {404} There is no such item.
 */
items.get("/:id", (id: Int): Item => {
  const item = find(id);
  if (!item) throw new HttpError(404, "Item not found");
  return item;
});
