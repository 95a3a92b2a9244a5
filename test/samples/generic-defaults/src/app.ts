import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Meta {
  total: Int;
}
interface Page<T = string, M = Meta> {
  items: T[];
  meta: M;
}
type Span<T = Date, U = T> = { from: T; to: U };

app.post("/page", (page: Page): Page<string, Meta> => page);
app.post("/numbers", (page: Page<number>): Page<number> => page);
app.post("/bare", (page: Page<number, null>): Page<number, null> => page);
app.post("/span", (span: Span): Span<Date, Date> => span);
app.post("/mixed", (span: Span<string, Int>): Span<string, Int> => span);

export default app;
