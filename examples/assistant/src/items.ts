import { type Default, HttpError, type Int, type Max, type Min, type MinLength, Router } from "countersign";
import { currentAccount, managersOnly } from "./accounts.js";

export interface Item {
  id: Int;
  name: string;
  /** In euros. */
  price: number & Min<0.01> & Max<10_000>;
  /** How many are available. */
  stock: Int & Min<0>;
}

const items = new Map<number, Item>(
  [
    { id: 1, name: "Desk lamp", price: 40, stock: 12 },
    { id: 2, name: "Floor lamp", price: 90, stock: 0 },
    { id: 3, name: "Desk", price: 250, stock: 3 },
  ].map((item) => [item.id, item]),
);

export const itemRoutes = new Router({ tags: ["items"], mcp: true, dependencies: [currentAccount] });

/**
 * Search the items of the shop.
 *
 * Lists names that contain the text, cheapest first.
 */
itemRoutes.get(
  "/",
  function searchItems(text: string & MinLength<1>, limit: Int & Min<1> & Max<50> & Default<10>): Item[] {
    const found = [...items.values()].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return found.sort((a, b) => a.price - b.price).slice(0, limit);
  },
);

/** Read an item by its number. */
itemRoutes.get("/:id", function readItem(id: Int): Item {
  return itemOf(id);
});

/** Change the price of an item. */
itemRoutes.put(
  "/:id/price",
  { dependencies: [managersOnly] },
  function changePrice(id: Int, change: Pick<Item, "price">): Item {
    const changed = { ...itemOf(id), ...change };
    items.set(id, changed);
    return changed;
  },
);

/** Remove an item from the shop. Only for people. */
itemRoutes.delete("/:id", { mcp: false, dependencies: [managersOnly] }, function deleteItem(id: Int): void {
  items.delete(itemOf(id).id);
});

function itemOf(id: Int): Item {
  const item = items.get(id);
  if (!item) throw new HttpError(404, `There is no item ${id}. Search for it by its name`);
  return item;
}
