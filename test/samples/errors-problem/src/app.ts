import { App, HttpError, type Int, type Reply, Router, reply } from "countersign";

const items = new Router({ tags: ["items"] });

interface Shortage {
  type: string;
  title: string;
  left: Int;
}

interface NewItem {
  name: string;
}

items.get("/:id", (id: Int): string => {
  if (id === 1) throw new HttpError(404, "No such item", { headers: { "x-id": "1" } });
  if (id === 2) throw new HttpError(404);
  if (id === 3)
    throw new HttpError(409, {
      type: "https://example.com/shortage",
      title: "Sold out",
      left: 0,
    } as Shortage);
  if (id === 4) throw new HttpError(409, [1, 2]);
  if (id === 5) throw new HttpError(409, "Twice");
  if (id === 6) throw new Error("the database is gone");
  return "item";
});

items.post("/", (item: NewItem): Reply<200, string> | Reply<409, Shortage> => {
  if (item.name === "none") return reply(409, { type: "own", title: "Own", left: 1 });
  if (item.name === "bad") throw new HttpError(422, "Bad name");
  return reply(200, item.name);
});

const app = new App({ title: "Sample", version: "1.0.0", errors: "problem", bodyLimit: 100, log: () => {} });
app.route("/items", items);

export default app;
