import {
  App,
  type Depends,
  type EventStream,
  event,
  type Form,
  type Header,
  HttpError,
  type Int,
  type Reply,
  Router,
  reply,
  type Socket,
  type Text,
  type Upload,
} from "countersign";

interface Row {
  id: Int;
  at: Date;
  size: bigint;
}

const app = new App({ title: "Capabilities", version: "1.0.0" });
const row = (id: number): Row => ({ id, at: new Date(Date.UTC(2026, 0, id)), size: 2n ** 60n + BigInt(id) });

/** What happened to requests, for a test to read. */
export const log: string[] = [];

/** Rows, line by line. */
app.get(
  "/rows",
  { tags: ["rows"] },
  async function* exportRows(count: Int, signal: AbortSignal): AsyncGenerator<Row> {
    if (count > 100) throw new HttpError(404, "So many there are not");
    try {
      for (let id = 1; id <= count; id++) yield row(id);
      // The last one waits until the client disconnects.
      if (count === 100) await new Promise((resolve) => signal.addEventListener("abort", resolve));
    } finally {
      log.push(`rows ended${signal.aborted ? " by the client" : ""}`);
    }
  },
);

let dropped = 0;

/** Ticks that break off after each third one. */
app.get("/ticks", async function* watchTicks(lastEventId: Header<Int> = 0): EventStream<Row> {
  log.push(`ticks behind ${lastEventId}`);
  yield event(undefined, { retry: 1 });
  for (let id = lastEventId + 1; id <= 7; id++) {
    yield event(row(id), { id: `${id}`, ...(id === 7 && { event: "last" }) });
    if (id % 3 === 0 && dropped++ < 2) throw new Error("dropped");
  }
});

app.post("/tokens", async function* ask(prompt: string): EventStream<{ text: string } | Text> {
  for (const text of prompt.split(" ")) yield { text };
  yield "[DONE]";
});

app.get("/words", async function* words(): EventStream<Text> {
  yield "one";
  yield "two\nlines";
});

interface Said {
  said: string;
  at: Date;
}

const rooms = new Router({ prefix: "/rooms", tags: ["rooms"] });
rooms.socket(
  "/:room",
  { protocols: ["chat.v1"] },
  async function joinRoom(
    room: string,
    name: string,
    socket: Socket<Said | Uint8Array, Said | Uint8Array>,
    token: Header<string, "x-token"> = "",
  ): Promise<void> {
    if (room === "closed") throw new HttpError(403, "Closed");
    for await (const message of socket) {
      if (message instanceof Uint8Array) await socket.send(message.reverse());
      else if (message.said === "leave") return;
      else
        await socket.send({
          said: `${name}${token}: ${message.said}`,
          at: new Date(message.at.getTime() + 1),
        });
    }
  },
);
app.route("/", rooms);

app.socket("/echo", async function echo(socket: Socket<string, string>): Promise<void> {
  for await (const text of socket) await socket.send(text.toUpperCase());
});

interface Post {
  title: string;
  picture: Upload;
  attachments?: Upload[];
}

app.post("/posts", async function createPost(post: Form<Post>): Promise<string[]> {
  const files = await Promise.all(
    (post.attachments ?? []).map(async (file) => `${file.name}=${await file.text()}`),
  );
  return [post.title, `${post.picture.name} ${post.picture.type} ${post.picture.size}`, ...files];
});

const NAMES = ["a", "b", "c", "d", "e"];

/** @paginated */
function listByCursor(cursor: Int = 0, limit: Int = 2): { items: Row[]; nextCursor: Int | null } {
  log.push(`cursor ${cursor} ${limit}`);
  const end = cursor + limit;
  return {
    items: NAMES.slice(cursor, end).map((_, i) => row(cursor + i + 1)),
    nextCursor: end < 5 ? end : null,
  };
}
app.get("/by-cursor", listByCursor);

/** @paginated */
function listByLink(after = "", size: Int = 2): Reply<200, string[], { link?: string }> {
  const rest = NAMES.filter((name) => name > after);
  const link = `</other/path?after=${rest[size - 1]}&size=${size}>; rel="next"`;
  return reply(200, rest.slice(0, size), rest.length > size ? { link } : {});
}
app.get("/by-link", listByLink);

function page(skip: Int = 0, limit: Int = 2): { skip: number; limit: number } {
  return { skip, limit };
}

/** @paginated */
function listByOffset(at: Depends<typeof page>): string[] {
  log.push(`skip ${at.skip}`);
  return NAMES.slice(at.skip, at.skip + at.limit);
}
app.get("/by-offset", listByOffset);

/** @paginated */
function listByPage(page: Int = 1): { names: string[] } {
  if (page > 9) throw new HttpError(404, "No such page");
  return { names: NAMES.slice(2 * page - 2, 2 * page) };
}
app.get("/by-page", listByPage);

let failures = 0;

/** Busy twice, then not. */
app.get("/busy", function readBusy(): string {
  if (failures++ % 3 < 2) throw new HttpError(503, "Busy", { headers: { "retry-after": "0" } });
  return "here";
});

app.post("/busy", function sendBusy(): string {
  log.push("sent");
  throw new HttpError(503, "Busy");
});

app.post("/orders", { idempotent: { required: true } }, function placeOrder(lamps: number): string {
  log.push(`${lamps} ordered`);
  return `order of ${lamps}`;
});

/** Never responds to the first request. */
let hanging = 0;
app.get("/slow", async function readSlow(signal: AbortSignal): Promise<string> {
  if (hanging++ === 0) await new Promise((resolve) => signal.addEventListener("abort", resolve));
  return "here";
});

app.get("/big", function readBig(size: bigint, at: Date, days: Date[]): string {
  return `${size} ${at.getTime()} ${days.length}`;
});

app.post("/big", function exportBig(): bigint {
  return 2n ** 60n;
});

app.get("/nothing", function readNothing(): void {});

export default app;
