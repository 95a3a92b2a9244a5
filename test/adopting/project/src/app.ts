import {
  App,
  type Body,
  type Depends,
  type EventStream,
  type Form,
  HttpError,
  type Int,
  type MinLength,
  type Reply,
  redirect,
  reply,
  type Socket,
  type Upload,
} from "countersign";

interface NewItem {
  name: string & MinLength<1>;
  price?: number;
  tags?: string[];
}
interface Item extends NewItem {
  id: Int;
}
interface Order {
  buyer: string;
  items: Int[];
  note?: string;
}

/** What happened, in order, for the test. */
export const told: string[] = [];

async function* database() {
  told.push("database opened");
  yield { read: (id: Int): Item => ({ id, name: `Item ${id}` }) };
  told.push("database closed");
}
type Database = Depends<typeof database, { scope: "app" }>;

const app = new App({
  title: "Shop",
  version: "1.0.0",
  bodyLimit: 2000,
  cors: { origin: ["https://shop.example"] },
  log: (message, error) => told.push(`${message} ${error instanceof Error ? error.message : error}`),
});

/** Resolved by the request that is released. */
export const waiting: (() => void)[] = [];

app.get("/items/:id", (id: Int, db: Database, q?: string): Item => {
  if (id === 404) throw new HttpError(404, "No such item");
  return { ...db.read(id), ...(q !== undefined && { tags: [q] }) };
});
app.get("/items", (): Item[] => []);
app.post("/items", (item: NewItem): Item => ({ ...item, id: 1 }));
app.post("/values", (value: Body<unknown>): unknown => value ?? "nothing");
app.post("/orders", (order: Form<Order>): Order => order);
app.post(
  "/uploads",
  async (file: Upload, note?: Form<string>): Promise<string> => `${await file.text()} ${note}`,
);
app.get("/broken", (): string => {
  throw new Error("The shop is broken");
});
app.get("/moved", () => redirect("./items/1"));
app.get(
  "/cookie",
  (): Reply<200, string, { "set-cookie": string; vary: string }> =>
    reply(200, "baked", { "set-cookie": "shop=1", vary: "accept-language" }),
);
app.get("/events", async function* (signal: AbortSignal): EventStream<{ n: Int }> {
  told.push("events begin");
  try {
    yield { n: 1 };
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      signal.addEventListener("abort", () => resolve());
    });
    yield { n: 2 };
  } finally {
    told.push("events end");
  }
});
app.get("/slow", async (signal: AbortSignal): Promise<string> => {
  told.push("slow begins");
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    signal.addEventListener("abort", () => {
      told.push("slow is left");
      resolve();
    });
  });
  return "slow";
});
app.socket("/rooms/:room", async (room: string, socket: Socket<string, string>): Promise<void> => {
  for await (const message of socket) await socket.send(`${room}: ${message}`);
});

const inner = new App({ title: "Inner", version: "1.0.0" });
inner.get("/things/:id", (id: Int): { thing: Int } => ({ thing: id }));
app.mount("/inner", inner);
app.hono.all("/hono", (c) => c.text("hono"));

export default app;
