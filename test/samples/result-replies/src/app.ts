import { App, type Int, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: Int;
}

interface Problem {
  reason: string;
}

type Result = Item | Reply<201, Item, { Location: string }> | Reply<409, Problem> | Reply<304, void>;

app.put("/:id", (id: Int): Result => {
  const item = { id, secret: "s" };
  if (id === 1) return reply(201, item, { Location: `/${id}` });
  if (id === 2) return reply(409, { reason: "taken" });
  if (id === 3) return reply(304);
  return item;
});

export default app;
