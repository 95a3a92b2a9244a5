import { App, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

let items = new Router();
if (process.argv.length > 9) items = new Router({ prefix: "/more" });

app.route("/items", items);

export default app;
