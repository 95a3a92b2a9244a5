// The app that `npm run soak` serves.
import {
  App,
  type EventStream,
  event,
  type FileReply,
  type Int,
  InvalidMessage,
  type Media,
  type Socket,
  type Text,
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

interface Ping {
  n: Int;
}

/** What is wrong is told, and the connection stays. */
app.socket("/told", async (socket: Socket<Ping | InvalidMessage, Ping | string>): Promise<void> => {
  await counted.while(async () => {
    for await (const ping of socket) await socket.send(ping instanceof InvalidMessage ? "invalid" : ping);
  });
});

/** What is wrong closes the connection. */
app.socket("/strict", async (socket: Socket<Ping, Ping>): Promise<void> => {
  await counted.while(async () => {
    for await (const ping of socket) await socket.send(ping);
  });
});

app.socket("/slow/socket", async (socket: Socket<never, Text>): Promise<void> => {
  for await (const text of endless()) await socket.send(text);
});

/** Does not read. */
app.socket("/deaf", async (socket: Socket<Text, never>): Promise<void> => {
  await counted.while(() => socket.closed);
});

export default app;
export { counted, ticker };
