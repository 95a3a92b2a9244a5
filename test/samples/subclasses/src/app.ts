import { App, Router } from "countersign";

/** An app with an opinion. */
class Api extends App {
  constructor(title: string, options = { title: "Shop", version: "2.0.0" }) {
    super(options);
    console.assert(title !== "");
  }
}

class Versioned extends Router {}

const app = new Api("Shop");
const items = new Versioned({ prefix: "/v1", tags: ["items"] });

function health(on: Api): void {
  on.get("/health", (): string => "up");
}

function ready<T extends Router>(on: T): T {
  on.get("/ready", (id?: number): number => id ?? 0);
  return on;
}

items.get("/items/:id", (id: number): number => id);
health(app);
ready(items);
app.route("/shop", items);

export default app;
