import { App, type Int, Router } from "countersign";

const GUIDE = "https://shop.example/v2";

const old = new Router({
  prefix: "/old",
  deprecated: { since: "2026-09-01", sunset: "2035-03-01", see: GUIDE },
});
old.get("/items", (): string[] => []);
/** @deprecated */
old.get("/plainly", (): string => "as around");

/**
 * Reads an item.
 * @deprecated since 2026-10-01, sunset 2035-04-01, see https://shop.example/items. Use `readThing` instead.
 */
function readItem(id: Int): Int {
  return id;
}

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("/", old);
app.route("/older", old, { deprecated: { sunset: "2034-01-01" } });
old.get("/:id", readItem);
/** @deprecated since 2.1.0, use `/things`. */
app.get("/versioned", (): string => "text");
app.get("/stated", { deprecated: { since: "2026-09-01" } }, (id: Int): Int => id);
app.get("/merely", { deprecated: true }, (): string => "deprecated");
app.get("/things", (): string[] => []);

export default app;
