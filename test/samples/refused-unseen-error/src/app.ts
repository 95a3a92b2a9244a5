import { App, type Int, Router, reply, response } from "countersign";

class Seen extends Error {}
class SeenBelow extends Seen {}
class Unseen extends Error {}
class Declared extends Error {}

interface Items {
  find(id: Int): Int;
}

export function make(items: Items): App {
  const router = new Router();
  router.onError(Declared, () => reply(409, "declared"));
  router.onError(Unseen, () => reply(410, "unseen"));
  router.get("/:id", { responses: { 409: response<string>("Declared") } }, (id: Int): Int => {
    if (id === 1) throw new SeenBelow();
    return items.find(id);
  });
  app.onError(Seen, () => reply(404, "seen"));
  app.onError(TypeError, () => reply(400, "from anywhere"));
  app.route("/items", router);
  return app;
}

const app = new App({ title: "Sample", version: "1.0.0" });
make({ find: (id) => id });

// An error, so that this sample is refused.
app.get("/:id", (): Int => 1);

export default app;
