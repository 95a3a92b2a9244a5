import { type Int, type Path, Router } from "countersign";

export const notes = new Router();

notes.get("/:note", (shop: Path<string>, note: Int): { shop: string; note: Int } => ({ shop, note }));
