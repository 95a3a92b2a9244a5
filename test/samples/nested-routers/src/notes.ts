import { type Int, Router } from "countersign";

export const notes = new Router({ prefix: "/:id", deprecated: true });

notes.get("/", (id: Int): { id: Int } => ({ id }));
