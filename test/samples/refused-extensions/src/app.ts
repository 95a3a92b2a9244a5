import { App, Router } from "countersign";

const wrong = { internal: true, "x-right": true };

const app = new App({
  title: "Sample",
  version: "1.0.0",
  extensions: { ...wrong },
  infoExtensions: { ...wrong },
  documentExtensions: { ...wrong },
});
const items = new Router({ extensions: { ...wrong } });

items.get("/", { extensions: { ...wrong } }, (): string[] => []);
items.get("/unknown", { extensions: JSON.parse("{}") }, (): string[] => []);
app.route("/items", items, { extensions: { ...wrong } });

export default app;
