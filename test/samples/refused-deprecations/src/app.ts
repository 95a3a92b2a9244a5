import { App, Router } from "countersign";

const old = new Router({ deprecated: { since: "1 September 2026" } });
old.get("/items", (): string[] => []);

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("/old", old, { deprecated: { sunset: "2026-02-30" } });
/** @deprecated since 2026-9-1, sunset soon */
app.get("/a", (): string[] => []);
app.get("/b", { deprecated: { since: "2036-09-01", sunset: "2035-09-01" } }, (): string[] => []);
/** @deprecated since 2020-01-01, sunset 2021-01-01 */
function gone(): string {
  return "still there";
}
app.get("/c", gone);
app.get("/d", { deprecated: { see: "not an address" } }, (): string[] => []);
app.get("/e", { deprecated: { sunset: "2021-01-01" } }, (): string[] => []);

export default app;
