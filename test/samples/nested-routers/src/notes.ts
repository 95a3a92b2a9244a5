import { type Int, type Path, Router } from "countersign";

export const notes = new Router({ prefix: "/notes", deprecated: true });

notes.get("/", (shop: Path<string>, id: Path<Int>): { shop: string; id: Int } => ({ shop, id }));
