import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App } from "../../app.js";
import type { CompiledResult } from "../../contract/result.js";
import type { Background } from "../../dependencies/background.js";
import { dependency, needing } from "../../dependencies/testing.js";
import { HttpError } from "../../errors/http-error.js";
import type { Issues } from "../../generated/issues.js";
import { add, json, named, withBody } from "../../operation.fixture.js";
import { Upload } from "../../request/upload.js";
import type { Outgoing } from "../../result/outgoing.js";
import { reply } from "../../result/reply.js";
import { file } from "../file.js";
import { type BothPaths, bothPaths } from "./both-paths.fixture.js";

class Teapot extends Error {}

const REPLIES: CompiledResult = {
  status: 200,
  bodies: {
    200: { kind: "json", encode: (value) => value },
    204: { kind: "empty" },
    404: { kind: "json", encode: (value) => value },
  },
};

const one = (kind: object, status = 200) => ({
  result: { status, bodies: { [status]: kind } } as CompiledResult,
});

let both: BothPaths;

beforeAll(async () => {
  const app = new App({ title: "T", version: "1", log: () => {}, bodyLimit: 1000 });
  app.onError(Teapot, (error, context) => context.text(error.message, 418));
  add(app, "get", "/plain", () => ({ a: 1 }));
  add(app, "get", "/items/:id", (id: string, all: unknown) => [id, all], {
    decode: (request) => [
      request.path("id"),
      {
        q: request.queryAll("q"),
        cookie: request.cookie("c"),
        authorization: request.header("authorization"),
        accept: request.headerAll("accept"),
        none: request.header("constructor"),
      },
    ],
  });
  add(app, "post", "/items", (item: unknown) => item, { ...withBody, result: json(201, (item) => item) });
  add(app, "post", "/later", async (item: unknown) => item, withBody);
  add(app, "post", "/echo", (body: unknown) => ({ body }), {
    body: { kind: "json" },
    decode: (_, body) => [body],
  });
  add(app, "post", "/upload", async (file: unknown) => (file instanceof Upload ? file.text() : "none"), {
    body: { kind: "form", uploads: { file: {} } },
    decode: (_, body) => [(body as { form(name: string): unknown }).form("file")],
  });
  add(app, "post", "/form", (name: unknown) => ({ name }), {
    body: { kind: "form" },
    decode: (_, body) => [(body as { form(name: string): unknown }).form("name")],
  });
  add(
    app,
    "get",
    "/out",
    (out: Outgoing) => {
      out.status = 202;
      out.headers.set("x-one", "1");
      out.setCookie("a", "1");
      out.setCookie("b", "ü");
      return "ok";
    },
    { decode: (request) => [request.inject("outgoing")], result: REPLIES },
  );
  add(
    app,
    "get",
    "/replied",
    () => reply(404, { no: 1 }, { "X-List": ["a", "b"], "set-cookie": ["x=1", "y=2"] } as never),
    { result: REPLIES },
  );
  add(app, "get", "/length", () => reply(200, { no: 1 }, { "content-length": "8" } as never), {
    result: REPLIES,
  });
  add(app, "delete", "/items/:id", () => undefined, one({ kind: "empty" }, 204));
  add(app, "get", "/empty", () => undefined, one({ kind: "empty" }, 200));
  add(app, "get", "/text", () => "töxt", one({ kind: "text", contentType: "text/plain; charset=utf-8" }));
  add(
    app,
    "get",
    "/bytes",
    () => new Uint8Array([1, 2, 3]),
    one({ kind: "binary", contentType: "image/png" }),
  );
  add(
    app,
    "get",
    "/lines",
    async function* () {
      yield 1;
      yield 2;
    },
    one({ kind: "json-lines", encode: (value: unknown) => value }),
  );
  add(
    app,
    "get",
    "/file",
    () => file(import.meta.dirname, "match.ts"),
    one({ kind: "file", contentType: "text/plain" }),
  );
  add(app, "get", "/own", () => new Response("mine", { status: 203, headers: { "x-own": "1" } }));
  add(app, "get", "/missing", () => {
    throw new HttpError(404, "No such thing", { headers: { "x-why": "so" } });
  });
  add(app, "get", "/teapot", () => {
    throw new Teapot("short and stout");
  });
  add(app, "get", "/fails", async () => {
    throw new TypeError("unexpected");
  });
  add(app, "get", "/nothing", () => {
    throw undefined;
  });
  add(app, "get", "/wrong", () => 1, one({ kind: "text", contentType: "text/plain" }));
  add(app, "get", "/context", (context: { text(text: string): Response }) => context.text("from context"), {
    uses: ["context"],
    decode: (request) => [request.inject("context")],
  });
  add(
    app,
    "get",
    "/used",
    () => 1,
    {},
    {
      use: [
        async (context: { header(name: string, value: string): void }, next: () => Promise<void>) => {
          await next();
          context.header("x-used", "1");
        },
      ],
    },
  );
  const guard = dependency(
    function guard(token: string | undefined) {
      if (token !== "letmein") throw new HttpError(401, "Who are you?");
      return token;
    },
    "function",
    { decode: (request) => [request.header("x-token")] },
  );
  add(app, "get", "/guarded", (token: string) => ({ token }), { needs: needing(guard) });
  add(app, "post", "/guarded", (token: string, item: unknown) => ({ token, item }), {
    ...withBody,
    needs: needing(guard),
    decode: (_, body, issues) => [undefined, named(body, issues as Issues)],
  });
  add(app, "get", "/slow", () => new Promise(() => {}), {}, { timeout: 0.02 });
  add(
    app,
    "get",
    "/behind",
    (background: Background) => {
      background.add(() => {});
      return "sent";
    },
    { decode: (request) => [request.inject("background")] },
  );
  both = await bothPaths(app);
});
afterAll(() => both.close());

const HEAD = "Host: localhost:8000\r\nConnection: close\r\n";
const get = (target: string, fields = "") => `GET ${target} HTTP/1.1\r\n${HEAD}${fields}\r\n`;
const post = (target: string, body: string, type = "application/json", fields = "") =>
  `POST ${target} HTTP/1.1\r\n${HEAD}Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body, "latin1")}\r\n${fields}\r\n${body}`;
const chunked = (target: string, ...chunks: readonly string[]) =>
  `POST ${target} HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${[...chunks, ""].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("")}`;

const DIRECT: readonly string[] = [
  get("/plain"),
  get("/plain?x=1"),
  get("/items/42"),
  get("/items/42?q=1&q=%C3%BC+1&&q"),
  get("/items/42?q=1#fragment&q=2"),
  get("/items/42?next=/../x"),
  get("/items/4:2;x=1,[y]@$!'()*"),
  get(
    "/items/42",
    "Authorization: one\r\nAuthorization: two\r\nAccept: a\r\nAccept: b\r\nCookie: c=1\r\nCookie: d=2\r\n",
  ),
  post("/items", '{"name":"abc","more":1}'),
  post("/items?limit=x", '{"name":"a"}'),
  post("/items", '{"name":'),
  post("/items", ""),
  post("/items", '{"name":"abc"}', "text/plain"),
  post("/items", '{"name":"\xff"}'),
  post("/items", '\xef\xbb\xbf{"name":"abc"}'),
  post("/items", "x".repeat(1001)),
  chunked("/items", '{"name":', '"abc"}'),
  chunked("/items", "x".repeat(600), "x".repeat(600)),
  post("/later", '{"name":"abc"}'),
  post("/echo", "null"),
  post("/form", "name=a+b&x=1", "application/x-www-form-urlencoded"),
  post("/form", ""),
  post(
    "/upload",
    '--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc\r\n--B--\r\n',
    "multipart/form-data; boundary=B",
  ),
  post("/upload", '--B\r\nContent-Disposition: form-data; name="file"', "multipart/form-data; boundary=B"),
  post("/upload", "no=file", "application/x-www-form-urlencoded"),
  post("/upload", ""),
  get("/out"),
  get("/replied"),
  `DELETE /items/1 HTTP/1.1\r\n${HEAD}\r\n`,
  get("/empty"),
  get("/text"),
  get("/bytes"),
  get("/lines"),
  get("/file"),
  get("/missing"),
  get("/fails"),
  get("/nothing"),
  get("/wrong"),
  get("/guarded"),
  get("/guarded", "X-Token: letmein\r\n"),
  post("/guarded", '{"name":"abc"}', "application/json", "X-Token: letmein\r\n"),
  post("/guarded", '{"name":"abc"}'),
  get("/slow"),
  get("/behind"),
  `GET /plain HTTP/1.0\r\nHost: localhost\r\n\r\n`,
  `GET /plain HTTP/1.1\r\nHost: [::1]:8000\r\nConnection: close\r\n\r\n`,
  `GET /plain HTTP/1.1\r\nHost: localhost:60123\r\nConnection: close\r\n\r\n`,
  get("/plain", "Content-Length: 3\r\n").concat("abc"),
];

const REPLAYED: readonly string[] = [get("/own"), get("/teapot"), get("/length")];

const THROUGH_HONO: readonly string[] = [
  get("/context"),
  get("/used"),
  get("/nowhere"),
  get("/plain/"),
  get("/items/.."),
  get("/a/./b"),
  get("/items/a%20b"),
  get("/items/%ff"),
  get("/items/x\\y"),
  get("http://localhost/plain"),
  get("//plain"),
  get("/items/42#x"),
  get("/openapi.json"),
  `HEAD /plain HTTP/1.1\r\n${HEAD}\r\n`,
  `OPTIONS /plain HTTP/1.1\r\n${HEAD}\r\n`,
  `PUT /plain HTTP/1.1\r\n${HEAD}\r\n`,
  `GET /plain HTTP/1.0\r\n\r\n`,
  `GET /plain HTTP/1.1\r\nHost: LOCALHOST\r\nConnection: close\r\n\r\n`,
  `GET /plain HTTP/1.1\r\nHost: 127.1:60123\r\nConnection: close\r\n\r\n`,
];

describe.each([
  ["direct", DIRECT],
  ["replayed", REPLAYED],
  ["hono", THROUGH_HONO],
] as const)("%s", (by, requests) => {
  test.each(requests.map((raw) => [raw]))("%j", async (raw) => {
    const answered = await both.send(raw);
    expect(answered.by).toEqual([by]);
    expect(answered.direct).toBe(answered.hono);
    expect(answered.direct).toMatch(/^HTTP\/1\.1 \d/);
  });
});
