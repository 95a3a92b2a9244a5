import { App } from "countersign";

const app = new App({ title: "Shop", version: "1.0.0" });

/**
 * Nothing says where the next page is.
 * @paginated
 */
app.get("/items", (limit = 20): { names: string[] } => ({ names: ["lamp"].slice(0, limit) }));

/** @paginated */
function orders(page = 1): { open: string[]; closed: string[]; page: number } {
  return { open: [], closed: [], page };
}
app.get("/orders", orders);

export default app;
