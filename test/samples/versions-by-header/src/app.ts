import { App, HttpError, type Int, Router } from "countersign";

const app = new App({
  title: "Shop",
  version: "1.0.0",
  versioning: { by: "header", versions: ["1", "2", "3"], default: "2" },
});

interface Item {
  id: Int;
  name: string;
}
interface NewItem {
  id: Int;
  title: string;
}

const first = new Router({ prefix: "/items", version: "1" });
first.get("/:id", function readItem(id: Int): Item {
  return { id, name: "Lamp" };
});
first.post("/", { operationId: "createItem" }, function create(name: string): Item {
  return { id: 1, name };
});
first.delete("/:id", (id: Int): Int => id);

const second = new Router({ prefix: "/items", versions: "2.." });
second.get("/:id", function readItem(id: Int): NewItem {
  if (id === 0) throw new HttpError(404, "No such item");
  return { id, title: "Lamp" };
});
second.post("/", { operationId: "createItem" }, function create(title: string): NewItem {
  return { id: 1, title };
});
second.put("/:id", { versions: "3" }, (id: Int): Int => id);

app.route("/", first);
app.route("/", second);
app.get("/orders", { versions: ".." }, (): string[] => ["in all"]);
app.get("/health", (): string => "fine");

export default app;
