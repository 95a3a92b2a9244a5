import { App, type EventStream, Router } from "countersign";

const app = new App({
  title: "Sample",
  version: "1.0.0",
  extensions: { "x-team": "shop", "x-stage": "beta" },
  infoExtensions: { "x-logo": { url: "https://example.com/logo.svg" } },
  documentExtensions: { "x-tagGroups": [{ name: "Shop", tags: ["items"] }] },
  servers: [
    { url: "https://{region}.example.com", variables: { region: { default: "eu", enum: ["eu", "us"] } } },
  ],
});
const items = new Router({
  extensions: { "x-stage": "stable" },
  externalDocs: { url: "https://example.com/items", description: "All about items" },
});

items.get("/", (): string[] => []);
items.get(
  "/files",
  {
    servers: [{ url: "https://files.example.com" }],
    extensions: { "x-stage": "alpha", "x-size": [1, null] },
  },
  (): string => "",
);
items.get("/events", async function* events(): EventStream<string> {});
app.route("/items", items, { extensions: { "x-included": true } });
app.get("/", { externalDocs: { url: "https://example.com" } }, (): string => "");

export default app;
