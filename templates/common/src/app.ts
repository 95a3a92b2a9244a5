import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "{{name}}", version: "0.1.0" });

/** Whether the server is up. */
app.get("/health", { hidden: true }, (): { status: "ok" } => ({ status: "ok" }));

app.route("/items", items);

export default app;
