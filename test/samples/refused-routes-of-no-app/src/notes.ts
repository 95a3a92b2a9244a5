import { Router } from "countersign";

export const notes = new Router();
notes.get("/", (): string[] => []);
