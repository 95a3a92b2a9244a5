import {
  App,
  type Body,
  type Context,
  type Depends,
  type Form,
  type InvalidMessage,
  type Media,
  type Outgoing,
  Router,
  type Socket,
  type Upload,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });
const router = new Router({ prefix: "/r" });
app.route("/", router);

// No socket, or two of them.
app.socket("/none", (q: string): void => void q);
app.socket("/two", (one: Socket<string, string>, two: Socket<string, string>): void => void [one, two]);

// A socket where there is none: of a route over HTTP, a dependency, a guard, a script.
app.get("/http", (socket: Socket<string, string>): void => void socket);
function client(c: Context, socket: Socket<string, string>): string {
  return c.req.url + socket.protocol;
}
app.socket(
  "/dependency",
  (it: Depends<typeof client>, socket: Socket<string, string>): void => void [it, socket],
);
function guard(socket: Socket<string, string>): void {
  socket.close();
}
router.socket("/guard", { dependencies: [guard] }, (socket: Socket<string, string>): void => void socket);

// A body.
app.socket("/body", (item: { a: string }, socket: Socket<string, string>): void => void [item, socket]);
app.socket("/marked", (item: Body<string>, socket: Socket<string, string>): void => void [item, socket]);
app.socket("/form", (name: Form<string>, socket: Socket<string, string>): void => void [name, socket]);

// A result.
app.socket("/result", (socket: Socket<string, string>): string => socket.protocol);
app.socket(
  "/later",
  async (socket: Socket<string, string>): Promise<{ a: string } | undefined> => ({ a: socket.protocol }),
);
app.socket("/stream", async function* (socket: Socket<string, string>): AsyncGenerator<string> {
  yield socket.protocol;
});

// What is no message.
app.socket("/sent", (socket: Socket<string, InvalidMessage>): void => void socket);
app.socket("/blob", (socket: Socket<Blob, string>): void => void socket);
app.socket(
  "/media",
  (socket: Socket<string, Media<ReadableStream<Uint8Array>, "image/png">>): void => void socket,
);
app.socket("/buffer", (socket: Socket<Buffer, Buffer>): void => void socket);
app.socket("/function", (socket: Socket<() => void, string>): void => void socket);
app.socket("/undefined", (socket: Socket<string, string | undefined>): void => void socket);

// Options of other routes.
const options = { status: 201, responses: { 404: { description: "Not found" } } };
app.socket("/options", options, (socket: Socket<string, string>): void => void socket);

// Headers that would come too late, but not those of a dependency.
function seen(out: Outgoing): void {
  out.setCookie("seen", "yes");
}
app.socket(
  "/outgoing",
  { dependencies: [seen] },
  (socket: Socket<string, string>, out: Outgoing): void => void [socket, out],
);

// A file, which only forms have.
app.socket("/file", (socket: Socket<{ file: Upload }, string>): void => void socket);

// The same twice, and one that is never reached.
app.socket("/same/:a", (a: string, socket: Socket<string, string>): void => void [a, socket]);
app.socket("/same/:b", (b: string, socket: Socket<string, string>): void => void [b, socket]);
app.socket("/same/b", (socket: Socket<string, string>): void => void socket);
app.get("/same/b", (): void => {});

export default app;
