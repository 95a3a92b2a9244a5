import { App, type Int, Router } from "countersign";
import { Hono } from "hono";

const app = new App({ title: "Sample", version: "1.0.0", docs: "/docs/{page}", openapi: "openapi.json" });

app.get("/items/{id}", (id: string): string => id);
app.get("/users/<int:id>", (id: Int): Int => id);
app.get("/pages/[slug]", (slug: string): string => slug);
app.get("/files/:path*", (path: string): string => path);
app.get("/range/:a-:b", (a: Int, b: Int): Int => a + b);
app.get("/files/:name.json", (name: string): string => name);
app.get("/v:version", (version: Int): Int => version);
app.get("/numbers/:id{[0-9}", (id: string): string => id);
app.get("/items?limit=1", (limit: Int): Int => limit);
app.get("/files/*.css", (): string => "css");

// Its colon is text, which nobody wants to read.
app.get("/items:batch", (): string => "batch");

const shops = new Router({ prefix: "/shops/{shop}" });
shops.get("/", (): string => "shop");
app.route("/regions/[region]", shops);

const bare = new Router({ prefix: "bare" });
bare.get("/:id", (id: string): string => id);
app.route("more", bare);

const optional = new Router({ prefix: "/:lang?" });
optional.get("/pages", (): string => "pages");
app.route("/:area?", optional);

app.mount("/legacy/{name}", new Hono());

export default app;
