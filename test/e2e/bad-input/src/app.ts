import { App, type Body, type Cookie, type Header, type Int, type Query, type Strict } from "countersign";

/** An app for everything that can be wrong with a request, and with a result. */
const app = new App({ title: "Bad input", version: "1.0.0", bodyLimit: 8 * 1024 * 1024 });

interface Item {
  name: string;
  price: number;
}

app.post("/items", (item: Item): Item => item);
app.get("/items/:id", (id: Int): { id: Int } => ({ id }));
app.put("/items/:id", (id: Int, item: Item): Item => ({ ...item, price: id }));

interface Tree {
  name?: string;
  children?: Tree[];
  child?: Tree;
}

app.post("/tree", (tree: Tree): Tree => tree);
app.post("/unknown", (value: unknown): string => typeof value);
app.post("/holder", (holder: { value: unknown }): unknown => holder.value);
app.post("/list", (list: Body<string[]>): Int => list.length);
app.post("/record", (record: Record<string, unknown>): { keys: string[]; polluted: boolean } => ({
  keys: Object.keys(record),
  polluted: "polluted" in record || "polluted" in {},
}));
app.post("/strict", (item: Strict<Item>): Item => item);

/** Names that every object seems to have. */
interface Odd {
  constructor: string;
  toString: number;
  hasOwnProperty?: string;
  __proto__?: string;
}

app.post("/odd", (odd: Odd): Odd => odd);
app.get("/odd", (odd: Query<Odd>): { constructor: string; toString: number } => odd);

app.get("/text/:text", (text: string): { text: string } => ({ text }));
app.get("/query", (q?: string, n?: Int): { q: string | null; n: Int | null } => ({
  q: q ?? null,
  n: n ?? null,
}));
app.get("/tags", (tag: string[] = []): { count: Int } => ({ count: tag.length }));
app.get(
  "/echo",
  (theme?: Cookie<string>, xName?: Header<string>): { theme: string | null; name: string | null } => ({
    theme: theme ?? null,
    name: xName ?? null,
  }),
);

interface Row extends Item {
  password: string;
}

const row: Row = { name: "a", price: 1, password: "hunter2" };

app.get("/leak", (): { item: Item; items: Item[] } => ({ item: row, items: [row] }));
app.get("/misfit", (): Item => JSON.parse('{"name":"hunter2","price":"hunter2"}') as Item);
app.get("/throws", (): Item => {
  throw new Error("hunter2");
});

export default app;
