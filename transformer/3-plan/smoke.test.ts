import { test } from "vitest";
import { planned } from "./planned.js";
test("smoke", () => {
  const t0 = performance.now();
  const p = planned(`
interface Item { id: Int; name: string }
/** Read one item. And more.
 * @param q Search text.
 * @throws {404} Gone */
app.get("/items/:id", { tags: ["a"] }, async (/** @minimum 1 */ id: Int, q?: string, limit = 10, tags: string[] = []): Promise<Item> => ({ id, name: "" }));
app.post("/items", (item: Item, ua: Header<string>): Reply<201, Item, { location: string }> | Reply<404, { detail: string }> => reply(404, {detail: ""}));
`);
  console.log(performance.now() - t0, JSON.stringify(p.plans, null, 1), p.diagnostics, p.program.program.getSemanticDiagnostics().map(d => d.messageText));
});
