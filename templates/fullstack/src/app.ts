import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "{{name}}", version: "0.1.0" });

/** Whether the server is up. */
app.get("/health", { hidden: true }, (): { status: "ok" } => ({ status: "ok" }));

app.route("/items", items);

// In development Vite serves the page; in production the app serves what `vite build` wrote.
const isProduction = process.env["NODE_ENV"] === "production";
app.frontend("/", isProduction ? "dist/web" : "web/none", { immutable: "assets", mustExist: isProduction });

export default app;
