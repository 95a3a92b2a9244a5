// The app that `npm run soak` serves.
import { createHash } from "node:crypto";
import {
  App,
  type Depends,
  type EventStream,
  event,
  type FileReply,
  type Form,
  type Header,
  type Int,
  InvalidMessage,
  type Max,
  type Media,
  type Min,
  type MinLength,
  type Socket,
  type Text,
  type Upload,
} from "countersign";
import { file } from "countersign/files";
import { counted, endless, ticker } from "./world.js";

const app = new App({ title: "Soak", version: "1.0.0" });

app.get("/ticks", async function* (): EventStream<{ n: Int }> {
  for await (const n of ticker.numbers()) yield event({ n }, { id: String(n) });
});

app.get("/slow/events", (): EventStream<Text> => endless());
app.get("/slow/lines", (): AsyncIterable<string> => endless());
app.get("/slow/media", (): Media<AsyncGenerator<string>, "text/plain"> => endless());
app.get("/slow/file", (): Promise<FileReply> => file(process.env.SOAK_FOLDER ?? "", "large"));

/** Reads the upload as it was stored, so that the response shows what arrived. */
app.post(
  "/upload",
  async (file: Upload<{ maxSize: 600_000_000 }>): Promise<{ name: string; size: Int; sha256: string }> => {
    const hash = createHash("sha256");
    let size = 0;
    for await (const piece of file.stream()) {
      size += piece.length;
      hash.update(piece);
    }
    return { name: file.name, size, sha256: hash.digest("hex") };
  },
);

interface Fields {
  a: string;
  b?: string[];
}

app.post("/form", (fields: Form<Fields>): { a: string; b: Int } => ({
  a: fields.a,
  b: fields.b?.length ?? 0,
}));

interface Ping {
  n: Int;
}

/** Reports an invalid message, and the connection stays open. */
app.socket("/told", async (socket: Socket<Ping | InvalidMessage, Ping | string>): Promise<void> => {
  await counted.while(async () => {
    for await (const ping of socket) await socket.send(ping instanceof InvalidMessage ? "invalid" : ping);
  });
});

/** An invalid message closes the connection. */
app.socket("/strict", async (socket: Socket<Ping, Ping>): Promise<void> => {
  await counted.while(async () => {
    for await (const ping of socket) await socket.send(ping);
  });
});

app.socket("/slow/socket", async (socket: Socket<never, Text>): Promise<void> => {
  for await (const text of endless()) await socket.send(text);
});

/** Does not read. It notices that its client has disconnected when a ping cannot be sent, which takes 30 seconds by default. */
app.socket("/deaf", { pingInterval: 1 }, async (socket: Socket<Text, never>): Promise<void> => {
  await counted.while(() => socket.closed);
});

interface Thing {
  name: string & MinLength<1>;
  price: number & Min<0>;
  tags?: string[];
}

app.get("/things/:id", (id: Int, limit: Int & Max<100>): { id: Int; limit: Int } => ({ id, limit }));

app.post("/things", (thing: Thing): Thing => thing);

function bearer(authorization: Header<string>): string {
  return authorization.slice("Bearer ".length);
}

async function user(token: Depends<typeof bearer>): Promise<{ name: string }> {
  return { name: token };
}

app.get("/guarded", (of: Depends<typeof user>): { name: string } => of);

/** Returns which process responds. It takes a moment, so that some requests are always in progress. */
app.get("/process", async (): Promise<{ pid: Int }> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { pid: process.pid };
});

export default app;
export { counted, ticker };
