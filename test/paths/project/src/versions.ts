import { HttpError, type Int, type MiddlewareHandler, Router } from "countersign";
import { tell } from "./told.js";

const mark: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("x-version-marked", "1");
};

/** Operations whose version requests name in a header. */
export const first = new Router({ prefix: "/versions", version: "1" });
first.use("/*", mark);
first.get("/value", (): string => "first");
first.get("/marked", (): string => "first");
first.delete("/value", (): string => "deleted");
first.head("/headed", (): void => tell("HEAD of the first"));

export const second = new Router({ prefix: "/versions", versions: "2.." });
second.get("/value", (): string => "second");
second.get("/value/:id", (id: Int): Int => id);
second.get("/headed", (): string => "second");
second.get("/missing", (): string => {
  throw new HttpError(404, "none");
});
second.post("/body", (value: { name: string }): string => value.name);
second.get("/lines", async function* (): AsyncIterable<Int> {
  yield 1;
});
second.get("/old", { deprecated: { since: "2026-09-01" } }, (): string => "old");
