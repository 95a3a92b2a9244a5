import { App, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const items = new Router();
items.route("/more", items);

app.route("/items", items);

export default app;
