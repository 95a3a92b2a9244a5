import { App } from "countersign";

const app = new App({
  title: "Sample",
  version: "1.0.0",
  summary: "What OpenAPI 3.0 has no words for",
  openapiVersion: "3.0",
  servers: [{ url: "https://example.com", name: "production" }],
  tagDescriptions: [{ name: "books", parent: "items", kind: "nav" }, { name: "items" }],
});

app.get("/books", { tags: ["books"] }, (): string[] => []);
app.webhook("bookSold", (): void => {});

export default app;
