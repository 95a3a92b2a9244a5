import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "{{name}}", version: "0.1.0" });

/** Whether the server is up. */
app.get("/health", { hidden: true }, (): { status: "ok" } => ({ status: "ok" }));

app.route("/items", items);

// In development, Vite serves the page. In production, the app serves what `vite build` wrote.
if (process.env["NODE_ENV"] === "production") app.frontend("/", "dist/web", { immutable: "assets" });

export default app;
