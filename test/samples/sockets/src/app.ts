import {
  App,
  type Bearer,
  type Depends,
  type Header,
  HttpError,
  type Int,
  InvalidMessage,
  type MinLength,
  type Query,
  type Secret,
  type Socket,
  type Text,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Say {
  type: "say";
  text: string;
  secret?: Secret<string>;
}
interface Leave {
  type: "leave";
}
type FromClient = Say | Leave;
interface ToClient {
  room: string;
  from: string;
  text: string;
}

function user(name: Header<string, "x-user">): { name: string } {
  if (name === "mallory") throw new HttpError(403, "Not you");
  return { name };
}

/** A room. */
app.socket(
  "/rooms/:room",
  { tags: ["chat"], protocols: ["chat.v1"] },
  async (room: string, from: Depends<typeof user>, socket: Socket<FromClient, ToClient>): Promise<void> => {
    for await (const message of socket) {
      if (message.type === "leave") return;
      await socket.send({ room, from: from.name, text: message.text });
    }
  },
);

// What is told of invalid messages, and answers bytes with their number.
app.socket("/told", async (socket: Socket<Int[] | Uint8Array | InvalidMessage, string>): Promise<void> => {
  for await (const message of socket) {
    if (message instanceof InvalidMessage) await socket.send(message.issues.map(({ msg }) => msg).join());
    else if (message instanceof Uint8Array) await socket.send(`${message.length} bytes`);
    else await socket.send(`sum ${message.reduce((a, b) => a + b, 0)}`);
  }
});

// Text as it is: no quotes around it.
app.socket("/text", async (socket: Socket<"on" | "off", Text>): Promise<void> => {
  for await (const state of socket) await socket.send(state === "on" ? "light" : "dark");
});

// Nothing is expected, bytes are sent.
app.socket("/count", async (to: Query<Int>, socket: Socket<never, Uint8Array>): Promise<void> => {
  for (let n = 1; n <= to; n++) await socket.send(Uint8Array.of(n));
});

// Credentials, and a socket that is there although it may be left out.
app.socket("/secret", async (token: Bearer, socket?: Socket<string, string>): Promise<void> => {
  await socket?.send(token.credentials);
});

// What was sent in the place of a secret is shown to nobody, the handler's own messages included.
app.socket(
  "/login",
  async (
    socket: Socket<{ password: Secret<string & MinLength<8>> } | InvalidMessage, unknown>,
  ): Promise<void> => {
    for await (const message of socket)
      await socket.send(message instanceof InvalidMessage ? message.issues : "in");
  },
);

/** The same path over HTTP. */
app.get("/rooms/:room", (room: string): { room: string } => ({ room }));

export default app;
