import { App, type Int, Router } from "countersign";

const app = new App({ title: "Shop", version: "1.0.0" });
// The server of another app offers that one's.
const other = new App({ title: "Other", version: "1.0.0" });
other.mcp("/mcp");

const offered = new Router({ prefix: "/items", mcp: true });
offered.delete("/:id", { mcp: false }, (id: Int): Int => id);
// Said once.
offered.get("/:id", (id: Int): Int => id);
offered.get("/", (): Int[] => []);
app.route("/", offered);

export default app;
