import { App, HttpError, type Int, Router, reply } from "countersign";
import { type Advice, Expired, installHandlers } from "./handlers.js";

const items = new Router();
items.get("/:id", (id: Int): string => {
  if (id === 1) throw new HttpError(403, "sign in");
  if (id === 2) throw new HttpError(404, "no item");
  if (id === 3) throw new Expired(410, { at: new Date(0) });
  if (id === 4) return String(JSON.parse("{"));
  if (id === 5) throw new HttpError(409, "old");
  return "item";
});

/** The same routes again, with handlers of their own around them. */
const shop = new Router({ prefix: "/shop" });
shop.onError(404, (error): { missing: string } | undefined =>
  error.detail === "no item" ? { missing: error.detail } : undefined,
);
shop.onError(HttpError, (error) => {
  if (error.status === 410) throw error;
  if (error.status === 403) return;
  return reply(error.status, { advice: "ask the shop" } satisfies Advice);
});
shop.onError(404, (error) => ({ missing: String(error.detail) }));
shop.route("/items", items);

const app = new App({ title: "Sample", version: "1.0.0", log: () => {} });
installHandlers(app);
app.onError(Expired, async ({ detail }) => (typeof detail === "string" ? null : detail));
app.route("/items", items);
app.route("", shop);

export default app;
