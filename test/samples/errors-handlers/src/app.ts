import { App, HttpError, type Int, RequestValidationError, Router, reply } from "countersign";

class OutOfStock extends Error {}
class Locked extends Error {}

const items = new Router();
items.onError(OutOfStock, () => reply(409, "out of stock", { "retry-after": "60" }));
items.onError(404, (error) => ({ item: error.detail }));

items.get("/:id", (id: Int): string => {
  if (id === 1) throw new OutOfStock();
  if (id === 2) throw new HttpError(404, "no item", { headers: { "x-left": "0" } });
  if (id === 3) throw new HttpError(410, "gone");
  return "item";
});

const app = new App({ title: "Sample", version: "1.0.0", log: () => {} });
app.onError(OutOfStock, () => reply(503, "app"));
app.onError(404, () => ({ nothing: true }));
app.onError(RequestValidationError, ({ issues }) => ({ problems: issues.map(({ loc }) => loc.join(".")) }));
app.onError(500, (_, context) => context.text("sorry", 500));
app.onError(Locked, (_, context) => context.json({ locked: true }, 423));
app.route("/items", items);
app.get("/stock", (): string => {
  throw new OutOfStock();
});
app.get("/locked", (): string => {
  throw new Locked();
});
app.get("/broken", (): string => {
  throw new Error("boom");
});

export default app;
