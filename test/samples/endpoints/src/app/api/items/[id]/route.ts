import { type Depends, endpoint, HttpError, type Int, type Path } from "countersign";
import { api, type Item, type user } from "../../../../api.js";

/**
 * Reads one item.
 * @param q What is put behind its name.
 */
export const GET = endpoint({ app: api }, (id: Path<Int>, q?: string): Item => {
  if (id === 0) throw new HttpError(404, "There is no such item");
  return { id, name: `item ${q ?? ""}`.trimEnd() };
});

function deleteItem(id: Path<Int>, name: Depends<typeof user>): void {
  if (name !== "ann") throw new HttpError(403);
  if (id === 0) throw new HttpError(404);
}

const remove = endpoint({ app: api, operationId: "removeItem" }, deleteItem);

export { remove as DELETE };
