import { App } from "countersign";
import { exports } from "./exports/exports.js";
import { orders } from "./orders/orders.js";

const app = new App({ title: "Jobs", version: "1.0.0" });

app.route("/", orders);
app.route("/", exports);

export default app;
