import { App, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const items = new Router({ prefix: String(process.env["PREFIX"]) });

items.get("/", (): string => "");
app.route(String(process.env["PREFIX"]), items);

export default app;
