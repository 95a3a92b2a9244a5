import { App } from "countersign";
import { items } from "./items.js";
import { reviews } from "./reviews.js";

const app = new App({ title: "Shop", version: "1.0.0" });

app.route("/items", items);
app.route("/items", reviews);

export default app;
