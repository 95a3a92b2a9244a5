import { App } from "countersign";
import { items, orders } from "./built.js";

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("/items", items);
app.route("/orders", orders, { hidden: true });
app.get("/health", (): string => "ok");

export default app;
