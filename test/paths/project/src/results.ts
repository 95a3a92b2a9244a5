import {
  type Background,
  type Context,
  type Depends,
  type EventStream,
  event,
  type Header,
  type Html,
  HttpError,
  type Int,
  type Media,
  type Outgoing,
  type Redirect,
  type Reply,
  Router,
  redirect,
  reply,
} from "countersign";
import { tell } from "./told.js";

/** Results of every kind. */
export const results = new Router();

results.get("/html", (): Html => "<p>Grüße</p>" as Html);
results.get("/bytes", (): Media<Uint8Array, "image/gif"> => new Uint8Array([71, 73, 70]));
results.get("/blob", (): Media<Blob, "text/csv"> => new Blob(["a,b"]));
results.get("/nothing", (): void => {});
results.get("/later", async (): Promise<string> => {
  await new Promise((resolve) => setImmediate(resolve));
  return "later";
});
results.get("/utf8", (): string => "Grüße 👋");
results.get(
  "/reply/:to",
  (to: string): Reply<201, string, { location: string }> =>
    reply(201, to, { location: to, "x-more": "more" }),
);
results.get(
  "/injected",
  (x_value: Header<string>): Reply<200, string, { "x-value": string }> =>
    reply(200, "sent", { "x-value": decodeURIComponent(x_value) }),
);
const FRAMING = { "content-length": "3", "transfer-encoding": "chunked", trailer: "x-a" };
results.get("/framing/outgoing", (out: Outgoing): string => {
  for (const [name, value] of Object.entries(FRAMING)) out.headers.set(name, value);
  return "four";
});
results.get("/framing/reply", (): Reply<200, string> => reply(200, "four", FRAMING));
results.get("/framing/error", (): string => {
  throw new HttpError(400, "four", { headers: FRAMING });
});
results.get("/framing/stream", (length: Int): Reply<200, AsyncIterable<string>> => {
  const lines = async function* () {
    yield "four";
    yield "five";
  };
  return reply(200, lines(), { "content-length": length });
});
results.get("/framing/response", (length: Int): Response => {
  return new Response("four", {
    headers: { "content-type": "text/plain", "content-length": String(length) },
  });
});
results.get("/unsendable", (): Response => new Response("x", { headers: { "x-a": "€" } }));
results.get("/redirect", (): Redirect => redirect("/results/html", 303));
results.get(
  "/response",
  (): Response =>
    new Response("raw", {
      status: 203,
      headers: [
        ["content-type", "text/plain"],
        ["x-a", "1"],
        ["x-a", "2"],
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
      ],
    }),
);
results.get("/outgoing", (out: Outgoing): string => {
  out.headers.append("x-many", "1");
  out.headers.append("x-many", "2");
  out.setCookie("a", "1");
  out.setCookie("b", "2");
  out.status = 202;
  return "outgoing";
});
results.get("/lines", async function* (count: Int = 2): AsyncGenerator<{ n: Int }> {
  try {
    for (let n = 0; n < count; n++) yield { n };
  } finally {
    tell("lines end");
  }
});
results.get("/events", async function* (): EventStream<{ n: Int }> {
  yield event({ n: 1 }, { id: "1", event: "first" });
  yield { n: 2 };
});
results.get("/wrong", (): { id: Int } => JSON.parse('{"id":"one","secret":"s3cret"}'));
results.get("/extra", (): { id: Int } => JSON.parse('{"id":1,"secret":"s3cret"}'));
results.get("/wrong-kind", (): { id: Int } => JSON.parse("[]"));
results.get("/endless", (): unknown => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  return circle;
});

/** Code that runs around handlers. */
export const around = new Router();

async function* transaction(): AsyncGenerator<string> {
  tell("begin");
  try {
    yield "db";
    tell("commit");
  } catch (error) {
    tell(`roll back: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  } finally {
    tell("close");
  }
}

function* unit(db: Depends<typeof transaction>): Generator<string> {
  tell(`unit of ${db}`);
  yield "unit";
  tell("unit done");
}

function user(authorization?: Header<string>): string {
  if (authorization !== "Bearer secret")
    throw new HttpError(401, "Who are you?", { headers: { "www-authenticate": "Bearer" } });
  return "Ada";
}

function account(name: Depends<typeof user>, limit: Int = 5): { name: string; limit: Int } {
  return { name, limit };
}

around.get("/account", (of: Depends<typeof account>): { name: string; limit: Int } => of);
around.post("/account", (of: Depends<typeof account>, body: { a: Int }): { name: string; a: Int } => ({
  name: of.name,
  a: body.a,
}));
around.get("/transaction/:id", (id: Int, inner: Depends<typeof unit>, background: Background): string => {
  background.add(() => tell("task"));
  tell(`handler ${id}`);
  if (id === 0) throw new HttpError(409, "zero");
  if (id < 0) throw new Error("below");
  return inner;
});
around.post("/transaction", (inner: Depends<typeof unit>, body: { a: Int }): { a: Int } => {
  tell(`${inner}, body`);
  return body;
});
around.get("/stream", async function* (inner: Depends<typeof unit>): AsyncGenerator<string> {
  yield inner;
  tell("last item");
});
around.get("/task", (background: Background): string => {
  background.add(async () => {
    await undefined;
    throw new Error("task failed");
  });
  background.add(() => tell("second task"));
  return "tasks";
});
around.get("/guarded", { dependencies: [user] }, (): string => "guarded");
around.post("/guarded", { dependencies: [user] }, (body: { a: Int }): { a: Int } => body);

/** Values that only Hono's path can provide. */
export const injected = new Router();

injected.get("/context/:id", (c: Context, id: Int): { path: string; id: Int } => ({ path: c.req.path, id }));
injected.get("/request", (request: Request): { url: string } => ({ url: new URL(request.url).pathname }));
injected.get("/signal", (signal: AbortSignal): boolean => signal.aborted);
function asked(c: Context): string {
  return c.req.method;
}
injected.get("/dependency", (method: Depends<typeof asked>): string => method);
