import {
  type Depends,
  HttpError,
  type Int,
  type MiddlewareHandler,
  type Outgoing,
  Router,
  type Socket,
} from "countersign";
import { type open, written } from "./journal.js";

export const sockets = new Router();

function marked(out: Outgoing): string {
  out.headers.set("x-marked", "yes");
  return "marked";
}

function known(token?: string): string {
  if (token !== "a") throw new HttpError(401, "Who are you?", { headers: { "www-authenticate": "Token" } });
  return token;
}

sockets.socket("/text", async (socket: Socket<string, string>): Promise<void> => {
  for await (const text of socket) await socket.send(`echo ${text}`);
});
sockets.socket("/bytes", async (socket: Socket<Uint8Array, Uint8Array>): Promise<void> => {
  for await (const bytes of socket) await socket.send(bytes.map((byte) => 255 - byte));
});
sockets.socket("/json", async (socket: Socket<{ n: Int }, { doubled: Int }>): Promise<void> => {
  for await (const { n } of socket) await socket.send({ doubled: n * 2 });
});
sockets.socket(
  "/life",
  { maxMessage: 1000 },
  async (at: Depends<typeof open>, socket: Socket<string, string>): Promise<void> => {
    await socket.send("hello");
    for await (const text of socket) {
      written(at).push(text);
      if (text === "end") return;
      if (text === "close") return void socket.close(4000, "enough");
      if (text === "fail") throw new RangeError("out");
    }
    const { code, reason } = await socket.closed;
    written(at).push(`closed ${code} ${reason}`.trim());
  },
);
sockets.socket(
  "/terms",
  { protocols: ["v2", "v1"] },
  async (
    _known: Depends<typeof known>,
    _marked: Depends<typeof marked>,
    socket: Socket<string, string>,
  ): Promise<void> => {
    await socket.send(socket.protocol);
  },
);
const marks: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("x-middleware", "yes");
};

sockets.socket("/marked", { use: [marks] }, async (socket: Socket<never, never>): Promise<void> => {
  socket.close();
});
sockets.socket("/many", async (count: Int, socket: Socket<never, Int>): Promise<void> => {
  for (let n = 0; n < count; n++) await socket.send(n);
});
