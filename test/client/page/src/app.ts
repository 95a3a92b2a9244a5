import {
  App,
  type EventStream,
  event,
  type Form,
  HttpError,
  type Int,
  Router,
  type Socket,
  type Upload,
} from "countersign";

/** The app that the blocks of docs/client.md call. */
const app = new App({ title: "Shop", version: "1" });

interface Item {
  id: Int;
  name: string;
  price: number;
  availableFrom: Date;
}

const lamp: Item = { id: 3, name: "Lamp", price: 20, availableFrom: new Date(0) };

const items = new Router({ prefix: "/items", tags: ["items"] });
items.get("/:id", function readItem(id: Int): Item {
  if (id !== lamp.id) throw new HttpError(404, "No such item");
  return lamp;
});
items.put("/:id", function updateItem(id: Int, change: { name: string }): Item {
  if (id !== lamp.id) throw new HttpError(404, "No such item");
  return { ...lamp, ...change };
});
items.post("/", function postItems(item: { name: string; price: number }): Item {
  return { ...lamp, ...item, id: 1 };
});
app.route("/", items);

const orders = new Router({ prefix: "/orders", tags: ["orders"] });
orders.post("/", { idempotent: true }, function placeOrder(order: { lamps: Int }): { lamps: Int } {
  return order;
});
app.route("/", orders);

app.post("/made", function createItem(name: string): Item {
  return { ...lamp, name };
});

/** @paginated */
app.get("/list", function listItems(cursor?: string, limit: Int = 2): { items: Item[]; nextCursor?: string } {
  return cursor === undefined
    ? { items: Array.from({ length: limit }, () => lamp), nextCursor: "next" }
    : { items: [lamp] };
});

const rows = new Router({ tags: ["rows"] });
rows.get("/rows", async function* exportRows(count: Int): AsyncGenerator<{ at: Date }> {
  for (let i = 0; i < Math.min(count, 2); i++) yield { at: new Date(0) };
});
app.route("/", rows);

app.get("/prices", async function* watchPrices(_currency: string = "EUR"): EventStream<{ cents: Int }> {
  yield event({ cents: 1999 }, { event: "changed", id: "1" });
});

interface Said {
  type: "say";
  text: string;
}
type Heard = { type: "joined"; name: string } | { type: "message"; text: string };

const rooms = new Router({ prefix: "/rooms", tags: ["rooms"] });
rooms.socket("/:room", async function joinRoom(room: string, name: string, socket: Socket<Said, Heard>) {
  await socket.send({ type: "joined", name });
  const { text } = await socket.receive();
  await socket.send({ type: "message", text: `${room}: ${text}` });
});
app.route("/", rooms);

app.post("/posts", function createPost(post: Form<{ title: string; picture: Upload }>): Int {
  return post.picture.size;
});

export default app;
