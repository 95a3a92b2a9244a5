import { App, Router } from "countersign";
import { notes } from "./notes.js";

const app = new App({ title: "Sample", version: "1.0.0" });
const items = new Router({ prefix: "/items" });
const parts = new Router();
const unused = new Router({ prefix: "/unused" });

items.get("/", (): string[] => []);
parts.get("/parts", (): string[] => []);
unused.route("/", parts);

function health(on: App): void {
  on.get("/health", (): string => "up");
}
for (const register of [health]) register(app);

app.route("/notes", notes);

export default app;
