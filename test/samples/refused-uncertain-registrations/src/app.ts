import { App, HttpError, Router } from "countersign";
import { twice } from "./called.js";
import type { Extra } from "./not-imported.js";

const app = new App({ title: "Sample", version: "1.0.0" });
const extra: Extra = { debug: process.argv.length > 2 };

if (extra.debug) app.get("/if", (): string => "");
else app.post("/else", (): string => "");
const chosen = extra.debug ? app.get("/conditional", (): string => "") : app;
extra.debug && app.get("/and", (): string => "");
extra.debug || app.get("/or", (): string => "");
switch (chosen) {
  case app:
    app.get("/case", (): string => "");
}
for (const _ of [1, 2]) app.get("/for-of", (): string => "");
while (extra.debug) {
  app.get("/while", (): string => "");
}
try {
  app.get("/try", (): string => "");
} catch {
  app.get("/catch", (): string => "");
} finally {
  app.get("/finally", (): string => "");
}
[1].forEach(() => {
  app.get("/callback", (): string => "");
});

function never(): void {
  app.get("/never", (): string => "");
}
function sometimes(): void {
  app.get("/sometimes", (): string => "");
}
if (extra.debug) sometimes();
function leaves(): void {
  if (extra.debug) return;
  app.get("/behind-a-return", (): string => "");
}
leaves();
const byName = () => {
  app.get("/by-name", (): string => "");
};
setTimeout(byName);
twice(app);
class Never {
  constructor() {
    app.get("/instance", (): string => "");
  }
}

const items = new Router();
items.get("/items", (): string => "");
if (extra.debug) app.route("/more", items);

// All of these run once.
(() => {
  app.get("/at-once", (): string => "");
})();
const once = () => {
  app.get("/once", (): string => "");
};
function outer(): void {
  once();
  if (extra.debug) throw new HttpError(500);
  app.get("/outer", (): string => "");
}
outer();
class Api {
  readonly routes = new Router();
  constructor() {
    this.add();
  }
  private add(): void {
    this.routes.get("/", (): string => "");
  }
}
const api = new Api();
app.route("/api", api.routes);
function makeRouter(): Router {
  const made = new Router();
  made.get("/", (): string => "");
  return made;
}
app.route("/made", makeRouter());
if (extra.debug) app.get("/hidden", { hidden: true }, (): string => "");
if (extra.debug) app.route("/hidden", items, { hidden: true });

export default app;

app.get("/behind-the-export", (): string => "");
app.get("/wrong/:id", (): string => "");

export { Never, never };
