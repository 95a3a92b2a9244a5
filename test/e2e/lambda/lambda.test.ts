import { Buffer } from "node:buffer";
import path from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { finish } from "../../support/processes.js";
import { countersign } from "../../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../../support/temporary.js";
import { EVENTS, FOREIGN, type Sent } from "./events.js";

/** A program for Lambda as in the docs, bundled and called with the events that AWS documents. */
const APP = `
import { App, Router, type Background, type Cookie, type Depends, type Int, type Media, type Outgoing, type Upload } from "countersign";
import { toLambdaHandler, toStreamingLambdaHandler } from "countersign/lambda";

export const told: string[] = [];
interface Item { name: string; price: number }
const app = new App({
  title: "Shop",
  version: "1.0.0",
  compression: { threshold: 2000 },
  log: (what, error) => told.push("log " + (error as Error).message),
  async *lifespan() {
    told.push("starts");
    yield;
    told.push("ends");
  },
});
async function* open(): AsyncGenerator<string> {
  told.push("open");
  yield "it";
  told.push("close");
}
app.get("/items/:id", (id: Int, tag: string[], session: Cookie<string>): string => [id, ...tag, session].join("|"));
app.post("/items", { status: 201 }, (item: Item): Item => item);
app.post("/photos", async (photo: Upload): Promise<string> => photo.name + " " + [...(await photo.bytes())]);
app.get("/cookies", (out: Outgoing): string => {
  out.setCookie("a", "1");
  out.setCookie("b", "2");
  out.headers.set("x-a", "1");
  return "baked";
});
app.get("/bytes", (): Media<Uint8Array, "image/png"> => new Uint8Array([0, 255]));
app.get("/large", (): string => "lamp ".repeat(1000));
app.get("/lines", async function* (): AsyncGenerator<Int> {
  yield 1;
  told.push("second");
  yield 2;
});
app.get("/fails", async function* (): AsyncGenerator<Int> {
  yield 1;
  throw new Error("behind the head");
});
app.delete("/items/:id", (id: Int): void => void id);
app.get("/behind", (it: Depends<typeof open>, tasks: Background): string => {
  tasks.add(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    told.push("background");
  });
  return it;
});

const staged = new Router({ prefix: "/prod" });
staged.get("/stage/:id", (id: Int): Int => id);
app.route("/", staged);

export default app;
export const handler = toLambdaHandler(app);
export const streaming = "awslambda" in globalThis ? toStreamingLambdaHandler(app) : undefined;
`;

interface Result {
  readonly statusCode: number;
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly cookies?: readonly string[];
}

interface Program {
  readonly told: string[];
  readonly handler: (event: unknown) => Promise<Result>;
  readonly streaming: (event: unknown, out: Writable) => Promise<void>;
}

const folder = temporaryFolder("lambda");
/** What Lambda's runtime received of a response, in order. */
const sent: unknown[] = [];
let program: Program;

beforeAll(async () => {
  vi.stubGlobal("awslambda", {
    streamifyResponse: (handler: unknown) => handler,
    HttpResponseStream: {
      from(out: Writable, head: unknown) {
        sent.push(head);
        return out;
      },
    },
  });
  writeFiles(folder, {
    "package.json": JSON.stringify({ type: "module" }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "ES2023",
        module: "NodeNext",
        strict: true,
        skipLibCheck: true,
        types: ["node"],
        rootDir: "src",
      },
      include: ["src"],
    }),
    "src/app.ts": APP,
  });
  const built = await finish(process.execPath, [countersign, "build", "--bundle"], folder);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  program = await import(pathToFileURL(path.join(folder, "dist/server.js")).href);
});

beforeEach(() => {
  sent.length = 0;
});

afterAll(() => removeFolder(folder));

const textOf = ({ body, isBase64Encoded }: Result) =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8").toString();
const headerOf = ({ headers, multiValueHeaders }: Result, name: string) =>
  multiValueHeaders?.[name]?.join(", ") ?? headers?.[name];
const json = (value: unknown) => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

const PHOTO = [
  "--B\r\n",
  'content-disposition: form-data; name="photo"; filename="a.bin"\r\n',
  "content-type: application/octet-stream\r\n\r\n",
].join("");
const form = (bytes: readonly number[], end = "\r\n--B--\r\n"): Omit<Sent, "path"> => ({
  method: "POST",
  headers: { "content-type": "multipart/form-data; boundary=B" },
  body: Buffer.concat([Buffer.from(PHOTO), Buffer.from(bytes), Buffer.from(end)]).toString("base64"),
  isBase64Encoded: true,
});

describe.each(Object.entries(EVENTS))("%s", (_, event) => {
  const call = (request: Sent) => program.handler(event(request));

  test("parameters", async () => {
    const request = {
      query: [
        ["tag", "a b"],
        ["tag", "c&d"],
      ] as const,
      cookies: ["session=s", "other=o"],
    };
    const good = await call({ path: "/items/7", ...request });
    expect([good.statusCode, good.body, good.isBase64Encoded]).toEqual([200, '"7|a b|c&d|s"', false]);
    expect(headerOf(good, "content-type")).toBe("application/json");
    const bad = await call({ path: "/items/x", query: [["tag", "a"]] });
    expect(bad.statusCode).toBe(422);
    expect(JSON.parse(bad.body).detail.map(({ loc }: { loc: unknown }) => loc)).toEqual([
      ["path", "id"],
      ["cookie", "session"],
    ]);
  });

  test("a body as text", async () => {
    const good = await call({
      method: "POST",
      path: "/items",
      ...json({ name: "Lämp", price: 1, secret: 1 }),
    });
    expect([good.statusCode, JSON.parse(good.body)]).toEqual([201, { name: "Lämp", price: 1 }]);
    const bad = await call({ method: "POST", path: "/items", ...json({ name: "Lamp" }) });
    expect(bad.statusCode).toBe(422);
  });

  test("a body in base64", async () => {
    const good = await call({ path: "/photos", ...form([0, 255, 128]) });
    expect([good.statusCode, good.body]).toEqual([200, '"a.bin 0,255,128"']);
    expect((await call({ path: "/photos", ...form([0], "") })).statusCode).toBe(400);
  });

  test("bytes go as base64, and text as text, also where it is compressed", async () => {
    const bytes = await call({ path: "/bytes" });
    expect([bytes.isBase64Encoded, bytes.body]).toEqual([true, "AP8="]);
    const lines = await call({ path: "/lines" });
    expect([lines.isBase64Encoded, lines.body, headerOf(lines, "content-type")]).toEqual([
      false,
      "1\n2\n",
      "application/jsonl",
    ]);
    const large = await call({ path: "/large", headers: { "accept-encoding": "gzip" } });
    expect([large.isBase64Encoded, headerOf(large, "content-encoding")]).toEqual([true, "gzip"]);
  });

  test("nothing, and what is not there", async () => {
    const nothing = await call({ method: "DELETE", path: "/items/1" });
    expect([nothing.statusCode, textOf(nothing)]).toEqual([204, ""]);
    expect((await call({ path: "/nowhere" })).statusCode).toBe(404);
    expect((await call({ method: "PUT", path: "/cookies" })).statusCode).toBe(405);
  });

  test("what goes on behind an answer is done before Lambda stops the process", async () => {
    program.told.length = 0;
    expect((await call({ path: "/behind" })).statusCode).toBe(200);
    expect(program.told).toEqual(["open", "background", "close"]);
  });
});

const COOKIES = ["a=1; Path=/; SameSite=lax", "b=2; Path=/; SameSite=lax"];

test.each(["an HTTP API", "a function URL"] as const)("each cookie is one, for %s", async (source) => {
  const { cookies, headers } = await program.handler(EVENTS[source]({ path: "/cookies" }));
  expect([cookies, headers?.["x-a"], headers?.["set-cookie"]]).toEqual([COOKIES, "1", undefined]);
});

test.each(["a REST API", "a load balancer"] as const)("each cookie is one, for %s", async (source) => {
  const { multiValueHeaders } = await program.handler(EVENTS[source]({ path: "/cookies" }));
  expect([multiValueHeaders?.["set-cookie"], multiValueHeaders?.["x-a"]]).toEqual([COOKIES, ["1"]]);
});

test("an HTTP API has the name of a stage in the path, so that only the app's prefix finds a route", async () => {
  const api = EVENTS["an HTTP API"];
  const staged = (path: string) => {
    const event = api({ path: `/prod${path}` });
    return { ...event, requestContext: { ...event.requestContext, stage: "prod" } };
  };
  const found = await program.handler(staged("/stage/3"));
  expect([found.statusCode, textOf(found)]).toEqual([200, "3"]);
  expect((await program.handler(staged("/items/3"))).statusCode).toBe(404);
  // A REST API leaves it out of the path.
  const rest = EVENTS["a REST API"]({ path: "/prod/stage/3" });
  expect(rest.requestContext).toHaveProperty("stage");
});

test("the application starts with the container, once", async () => {
  const fresh: Program = await import(`${pathToFileURL(path.join(folder, "dist/server.js")).href}?fresh`);
  await expect.poll(() => fresh.told).toEqual(["starts"]);
  await Promise.all([1, 2, 3].map((id) => fresh.handler(EVENTS["an HTTP API"]({ path: `/items/${id}` }))));
  expect(fresh.told).toEqual(["starts"]);
});

test.each(Object.entries(FOREIGN))("%s: the invocation fails", async (_, event) => {
  await expect(program.handler(event)).rejects.toThrow("This event is not an HTTP request");
  await expect(program.streaming(event, new Writable())).rejects.toThrow("This event is not an HTTP request");
  expect(sent).toEqual([]);
});

describe("streamed", () => {
  const out = () =>
    new Writable({
      write(chunk: Buffer, _, done) {
        sent.push(chunk.toString());
        if (chunk.length > 0) program.told.push(`sent ${chunk}`);
        done();
      },
    });
  const stream = (request: Sent) => {
    program.told.length = 0;
    const to = out();
    return { to, done: program.streaming(EVENTS["a function URL"](request), to) };
  };

  test("a line is sent before the next one is made", async () => {
    const { to, done } = stream({ path: "/lines" });
    await done;
    expect(sent).toEqual([
      { statusCode: 200, headers: expect.objectContaining({ "content-type": "application/jsonl" }) },
      "1\n",
      "2\n",
    ]);
    expect(program.told).toEqual(["sent 1\n", "second", "sent 2\n"]);
    expect(to.writableFinished).toBe(true);
  });

  test("what goes on behind it is done when the client has it", async () => {
    await stream({ path: "/behind" }).done;
    expect(program.told).toEqual(["open", 'sent "it"', "background", "close"]);
  });

  test("cookies, nothing, and refusals", async () => {
    await stream({ path: "/cookies" }).done;
    expect(sent[0]).toEqual({
      statusCode: 200,
      headers: expect.objectContaining({ "x-a": "1" }),
      cookies: COOKIES,
    });
    sent.length = 0;
    await stream({ method: "DELETE", path: "/items/1" }).done;
    expect(sent).toEqual([expect.objectContaining({ statusCode: 204 }), ""]);
    sent.length = 0;
    await stream({ method: "POST", path: "/items", ...json({}) }).done;
    expect(sent[0]).toMatchObject({ statusCode: 422 });
  });

  test("what fails behind its head is broken off", async () => {
    const { to, done } = stream({ path: "/fails" });
    await expect(done).rejects.toThrow("aborted by an error");
    expect(sent.slice(1)).toEqual(["1\n"]);
    expect([to.writableFinished, to.destroyed]).toEqual([false, true]);
    expect(program.told).toContain("log behind the head");
  });
});
