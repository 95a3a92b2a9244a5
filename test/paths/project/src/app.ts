import { App, type MiddlewareHandler } from "countersign";
import { Hono } from "hono";
import { deprecated, silent } from "./deprecated.js";
import { handled, plain } from "./failures.js";
import { bodies, fields, items, shapes } from "./items.js";
import { around, injected, results } from "./results.js";
import { log, told } from "./told.js";
import { first, second } from "./versions.js";

export { told };

const mark: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("x-marked", "yes");
};

/** Everything that every path must serve alike: every kind of route, and everything that only Hono serves. */
const versioning = { by: "header", versions: ["1", "2", "3"], default: "2" } as const;
const app = new App({ title: "Paths", version: "1.0.0", bodyLimit: 2000, log, versioning });

app.hono.get("/items/taken", (c) => c.text("taken"));
app.hono.get("/unsendable", () => new Response("x", { headers: { "x-a": "€" } }));
app.hono.get("/maybe/:id?", (c) => c.text(c.req.param("id") ?? "none"));
app.use("/marked/*", mark);
app.get("/", (): string => "home");
app.route("/items", items);
app.route("/shapes", shapes);
app.route("/bodies", bodies);
app.route("/fields", fields);
app.route("/results", results);
app.route("/around", around);
app.route("/injected", injected);
app.route("/plain", plain);
app.route("/handled", handled);
app.route("/deprecated", deprecated);
app.route("/silent", silent);
app.route("/", first);
app.route("/", second);
app.get("/marked/:name", (name: string): string => name);
app.get("/own", { use: [mark] }, (): string => "own");
app.trace("/trace", (): string => "traced");

const inner = new App({ title: "Inner", version: "1.0.0", log });
inner.get("/things/:id", (id: number): { thing: number } => ({ thing: id }));
app.mount("/inner", inner);
app.mount(
  "/hono",
  new Hono().get("/ping", (c) => c.text("pong")).all("/echo", async (c) => c.text(await c.req.text())),
);

export default app;
