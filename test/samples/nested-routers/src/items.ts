import { type Int, Router } from "countersign";
import { notes } from "./notes.js";

export const items = new Router({ prefix: "/:shop/items", tags: ["items"] });

items.get("/:id", (shop: string, id: Int): { shop: string; id: Int } => ({ shop, id }));
items.route("/notes", notes, { tags: ["nested"] });
