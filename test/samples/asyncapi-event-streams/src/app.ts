import {
  type ApiKey,
  App,
  type Bearer,
  type Cookie,
  type Depends,
  type EventStream,
  type Format,
  type Header,
  type Int,
  type Min,
  type OAuth2Password,
  Router,
  type Text,
} from "countersign";

const app = new App({
  title: "Sample",
  version: "1.0.0",
  summary: "Everything that a stream can say.",
  description: "And a second paragraph.",
  license: { name: "MIT", identifier: "MIT" },
  servers: [
    { url: "https://api.example.com/v1/", description: "Production" },
    { url: "http://localhost:8000" },
  ],
  tagDescriptions: [{ name: "rooms", description: "Where people talk" }],
});

type Color = "red" | "green";
interface Joined {
  type: "joined";
  /** Who it is. */
  name: string;
}
interface Said {
  type: "said";
  text: string;
  reply?: Said;
}
type RoomEvent = Joined | Said;

interface Question {
  /** @example Why? */
  prompt: string;
}
interface Token {
  text: string;
}

const rooms = new Router({ prefix: "/rooms", tags: ["rooms"] });

/**
 * What happens in a room. From the beginning, or from where the client was.
 * @param room Which one.
 * @param colors Only messages of these.
 * @param lastEventId What was read before.
 */
rooms.get(
  "/:room/events/:at",
  async function* events(
    room: string,
    at: Int & Min<0>,
    colors: Color[],
    since: (string & Format<"date-time">) | null = null,
    lastEventId: Header<Int> = 0,
    session?: Cookie<string>,
  ): EventStream<RoomEvent> {
    yield { type: "said", text: `${room} ${at} ${colors} ${since} ${lastEventId} ${session}` };
  },
);

/** Tokens, then what they cost. */
rooms.post(
  "/:color/ask",
  { deprecated: true, extensions: { "x-cost": 3 } },
  async function* ask(color: Color, question: Question, token: Bearer): EventStream<Token | Text> {
    yield { text: `${color} ${question.prompt} ${token.credentials}` };
    yield "[DONE]";
  },
);

app.route("/", rooms);

app.get("/either", async function* either(key: ApiKey<"header", "x-key"> | Bearer): EventStream<Text> {
  yield `${key}`;
});
app.get("/both", async function* both(key: ApiKey<"header", "x-key">, token: Bearer): EventStream<Int[]> {
  yield [key.length, token.credentials.length];
});
app.get("/anybody", async function* anybody(token?: Bearer): EventStream<{ n: Int }> {
  yield { n: token ? 1 : 0 };
});

function reader(_token: OAuth2Password<"/token", { read: "Reads." }>): string {
  return "ada";
}
app.get(
  "/scopes",
  async function* scopes(_reader: Depends<typeof reader, { scopes: ["read"] }>): EventStream<Text> {
    yield "";
  },
);

app.get("/hidden", { hidden: true }, async function* hidden(): EventStream<Text> {
  yield "not here";
});
// Lines are one answer, of which OpenAPI says everything.
app.get("/lines", async function* lines(): AsyncIterable<Token> {
  yield { text: "" };
});
app.get("/token", (): Token => ({ text: "" }));

export default app;
