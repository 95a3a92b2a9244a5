import { createHash } from "node:crypto";
import {
  App,
  type EventStream,
  event,
  type FileReply,
  type Form,
  type Header,
  type Int,
  InvalidMessage,
  type Query,
  type Socket,
  type Upload,
} from "countersign";
import { file } from "countersign/files";

interface Got {
  name: string;
  type: string;
  size: Int;
  sha256: string;
}

async function got(upload: Upload): Promise<Got> {
  const { name, type, size } = upload;
  const hash = createHash("sha256");
  for await (const piece of upload.stream()) hash.update(piece);
  return { name, type, size, sha256: hash.digest("hex") };
}

interface Post {
  title: string;
  tags?: string[];
  picture?: Upload;
  attachments?: Upload[];
}

const app = new App({ title: "Clients", version: "1.0.0" });

/** Operations to try real clients on. */
app.post(
  "/posts",
  async ({
    title,
    tags = [],
    picture,
    attachments = [],
  }: Form<Post>): Promise<{ title: string; tags: string[]; files: Got[] }> => {
    const files = picture ? [picture, ...attachments] : attachments;
    return { title, tags, files: await Promise.all(files.map(got)) };
  },
);

app.post("/small", (file: Upload<{ maxSize: 1000; types: ["text/plain"] }>): Int => file.size);

app.get("/files/:name", (name: string): Promise<FileReply> => file(process.env.CLIENTS_FOLDER ?? "", name));

/** Two at a time, then the connection breaks; the client comes back for the rest. */
app.get("/ticks", async function* (lastEventId: Header<Int> = 0): EventStream<{ n: Int }> {
  yield event(undefined, { retry: 10 });
  for (let n = lastEventId + 1; n <= lastEventId + 2; n++) {
    if (n > 7) yield event({ n }, { event: "last", id: String(n) });
    else yield event({ n }, { id: String(n) });
  }
  if (lastEventId % 4 === 0) throw new Error("The connection breaks, which clients get over");
});

interface Line {
  n: Int;
  text: string;
}

app.get("/lines", async function* (count: Query<Int>, signal: AbortSignal): AsyncGenerator<Line> {
  for (let n = 0; n < count && !signal.aborted; n++) yield { n, text: "ü\u{1f600}\n".repeat(n % 7) };
});

app.socket(
  "/sums",
  async (socket: Socket<Int[] | Uint8Array | InvalidMessage, Int | string>): Promise<void> => {
    for await (const message of socket) {
      if (message instanceof InvalidMessage) await socket.send(message.issues[0]?.type ?? "");
      else await socket.send([...message].reduce((a, b) => a + b, 0));
    }
  },
);

export default app;
