import { Router } from "countersign";

export const forgotten = new Router({ prefix: "/forgotten" });
forgotten.get("/", (): string[] => []);
