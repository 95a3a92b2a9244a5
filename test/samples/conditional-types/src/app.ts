import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type ItemOf<T> = T extends readonly (infer Element)[] ? Element : T;
type Answer<T> = T extends { error: string } ? { ok: false; error: string } : { ok: true; value: T };
/** Everything optional, all the way down; constraints of what is inside stay. */
type Draft<T> = T extends Date | unknown[] ? T : T extends object ? { [K in keyof T]?: Draft<T[K]> } : T;

interface Order {
  /** @minLength 2 */
  code: string;
  placed: Date;
  address: { street: string; tags: string[] };
}

function total(prices: number[], currency = "EUR"): { sum: number; currency: string } {
  return { sum: prices.reduce((a, b) => a + b, 0), currency };
}

app.post("/item", (body: { item: ItemOf<Order[]>["code"]; same: ItemOf<number> }): number => body.same);
app.post("/answer", (value: { value: string }): Answer<{ value: string }> => ({ ok: true, value }));
app.post("/draft", (draft: Draft<Order>): Draft<Order> => draft);
app.post(
  "/total",
  (body: { args: Parameters<typeof total> }): ReturnType<typeof total> => total(...body.args),
);
app.post(
  "/awaited",
  (body: Awaited<Promise<{ at: NonNullable<Date | null> }>>): Exclude<"a" | "b" | "c", "c"> =>
    body.at > new Date(0) ? "a" : "b",
);

export default app;
