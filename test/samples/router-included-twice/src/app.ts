import { App, type Int, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const items = new Router();

items.get("/:id", function readItem(id: Int): { id: Int } {
  return { id };
});

app.route("/v1", items, { deprecated: true });
app.route("/v2", items, { tags: ["new"] });

export default app;
