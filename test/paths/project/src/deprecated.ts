import { HttpError, type Int, type MiddlewareHandler, type Outgoing, Router } from "countersign";
import { tell } from "./told.js";

const refuse: MiddlewareHandler = async () => {
  throw new HttpError(403, "No entry");
};

class Sold extends Error {
  override readonly name = "Sold";
}

/** Operations whose responses announce their removal. */
export const deprecated = new Router({
  deprecated: { since: "2026-09-01", sunset: "2035-03-01", see: "/guide" },
});
deprecated.get("/value", (): string => "old");
deprecated.get("/number/:id", (id: Int): Int => id);
deprecated.get("/nothing", (): void => {});
deprecated.post("/body", (value: { name: string }): string => value.name);
deprecated.get("/linked", (out: Outgoing): string => {
  out.headers.set("link", '</a>; rel="next"');
  return "linked";
});
deprecated.get("/own", (): Response => {
  return new Response("own", {
    headers: { "content-type": "text/plain", link: '</a>; rel="next"', deprecation: "@0" },
  });
});
deprecated.get("/moved", (): Response => Response.redirect("http://localhost/value", 302));
deprecated.get("/lines", async function* (): AsyncIterable<Int> {
  yield 1;
  yield 2;
});
deprecated.get("/missing", (): string => {
  throw new HttpError(404, "Gone", { headers: { link: '</b>; rel="up"' } });
});
deprecated.get("/broken", (): string => {
  throw new Error("broken");
});
deprecated.get("/sold", (): string => {
  throw new Sold("it");
});
deprecated.get("/refused", { use: [refuse] }, (): string => "never");
deprecated.get("/plainly", { deprecated: true }, (): string => "as around");
/** @deprecated since 2026-01-01, see https://shop.example/v2 */
deprecated.get("/nearest", (): string => "as here");
deprecated.onError(Sold, () => {
  tell("sold");
  return { sold: true };
});

/** Neither has anything that responses could announce. */
export const silent = new Router({ deprecated: true });
silent.get("/", (): string => "silent");
