import { once } from "node:events";
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { App, type AppOptions } from "../../index.js";
import { add } from "../../operation.fixture.js";
import { encoders } from "./codings.js";
import type { CompressionOptions } from "./compression.js";

const DECODED = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
} as const;

const LONG = "A line of text that comes again. ".repeat(100);
const VERY_LONG = LONG.repeat(100);

const app = (compression: CompressionOptions | boolean = true, options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", log: () => {}, compression, ...options });

/** An app that responds with a `Response`. */
function answering(
  body: () => string | ReadableStream<Uint8Array> | null,
  headers: Record<string, string> = {},
  init: ResponseInit = {},
): App {
  const made = app();
  made.hono.all(
    "/",
    () => new Response(body(), { ...init, headers: { "content-type": "text/plain", ...headers } }),
  );
  return made;
}

const ask = (made: App, accepted: string | undefined = "br, gzip", init: RequestInit = {}, path = "/") =>
  made.request(path, {
    ...init,
    headers: { ...(accepted !== undefined && { "accept-encoding": accepted }), ...(init.headers as object) },
  });

/** Returns the encoding fields of a response, and its decoded body. */
async function decoded(answered: Response) {
  const bytes = new Uint8Array(await answered.arrayBuffer());
  const coding = answered.headers.get("content-encoding");
  const plain = coding === null ? bytes : DECODED[coding as keyof typeof DECODED](bytes);
  return { coding, text: new TextDecoder().decode(plain), vary: answered.headers.get("vary") };
}

test.each([
  ["a body that is there", () => LONG],
  ["a long one", () => VERY_LONG],
  ["a stream", () => new Response(VERY_LONG).body],
])("Workers are told that %s is encoded already, or they would do it once more", async (_, body) => {
  const inits: unknown[] = [];
  const made = answering(body);
  vi.stubGlobal(
    "Response",
    class extends Response {
      constructor(...[sent, init]: ConstructorParameters<typeof Response>) {
        super(sent, init);
        if (this.headers.has("content-encoding")) inits.push(init);
      }
    },
  );
  try {
    expect((await ask(made)).headers.get("content-encoding")).toBe("br");
  } finally {
    vi.unstubAllGlobals();
  }
  expect(inits).toMatchObject([{ encodeBody: "manual" }]);
});

test.each([
  ["br, gzip", "br"],
  ["gzip", "gzip"],
  ["deflate", "deflate"],
  ["gzip;q=0.5, deflate", "deflate"],
])("a client that takes %s gets %s", async (accepted, coding) => {
  for (const text of [LONG, VERY_LONG])
    expect(
      await decoded(
        await ask(
          answering(() => text),
          accepted,
        ),
      ),
    ).toEqual({
      coding,
      text,
      vary: "Accept-Encoding",
    });
});

test("a client that takes none is told that there are others", async () => {
  for (const accepted of ["", "compress", "identity", "br;q=0", undefined])
    expect(
      await decoded(
        await answering(() => LONG).request(
          "/",
          accepted === undefined ? {} : { headers: { "accept-encoding": accepted } },
        ),
      ),
    ).toEqual({
      coding: null,
      text: LONG,
      vary: "Accept-Encoding",
    });
});

test("JSON of a handler, pages, errors and mounted apps are compressed", async () => {
  const made = app();
  const inner = app();
  for (const each of [made, inner]) add(each, "get", "/x", () => ({ text: LONG }));
  made.mount("/in", inner);
  made.onError(404, (error) => ({ detail: LONG, message: error.message }));
  for (const path of ["/x", "/in/x", "/nowhere", "/docs/swagger-ui.css"]) {
    const answered = await ask(made, "gzip", {}, path);
    const plain = await made.request(path);
    expect([path, answered.status, await decoded(answered)]).toEqual([
      path,
      plain.status,
      { coding: "gzip", text: await plain.text(), vary: "Accept-Encoding" },
    ]);
  }
});

test.each([
  [1023, null],
  [1024, "gzip"],
])("%i bytes: %s", async (length, coding) => {
  const text = "x".repeat(length);
  expect(
    (
      await decoded(
        await ask(
          answering(() => text),
          "gzip",
        ),
      )
    ).coding,
  ).toBe(coding);
  // The length is declared.
  const told = answering(() => text, { "content-length": String(length) });
  expect((await decoded(await ask(told, "gzip"))).coding).toBe(coding);
  // It is counted in bytes.
  const wide = "é".repeat(Math.floor(length / 2));
  expect(
    (
      await decoded(
        await ask(
          answering(() => wide),
          "gzip",
        ),
      )
    ).coding,
  ).toBe(coding);
});

test.each<[why: string, Record<string, string>, ResponseInit?]>([
  ["an image", { "content-type": "image/png" }],
  ["a zip", { "content-type": "application/zip" }],
  ["bytes", { "content-type": "application/octet-stream" }],
  ["events", { "content-type": "text/event-stream" }],
  ["encoded already", { "content-encoding": "br" }],
  ["not to be transformed", { "cache-control": "public, No-Transform" }],
  ["with a digest of its bytes", { "content-digest": "sha-256=:AA==:" }],
])("%s stays as it is", async (_, headers) => {
  const answered = await ask(answering(() => LONG, headers));
  expect(answered.headers.get("content-encoding")).toBe(headers["content-encoding"] ?? null);
  expect(answered.headers.get("vary")).toBe(null);
  expect(await answered.text()).toBe(LONG);
});

test("a part stays as it is, and says what the whole would say of what it depends on", async () => {
  const answered = await ask(
    answering(() => LONG, { "content-range": "bytes 0-3299/9000" }, { status: 206 }),
  );
  expect(answered.headers.get("content-encoding")).toBe(null);
  expect(answered.headers.get("vary")).toBe("Accept-Encoding");
  expect(await answered.text()).toBe(LONG);
});

test.each([
  ["application/json"],
  ["application/problem+json; charset=utf-8"],
  ["application/jsonl"],
  ["application/x-ndjson"],
  ["text/html; charset=utf-8"],
  ["image/svg+xml"],
  ["text/javascript"],
  ["application/wasm"],
])("%s is compressed", async (type) => {
  const { coding, text } = await decoded(await ask(answering(() => LONG, { "content-type": type })));
  expect([coding, text]).toEqual(["br", LONG]);
});

test("what was said of the bytes is taken back: length, ranges, and the strength of the ETag", async () => {
  const answered = await ask(
    answering(() => LONG, { "content-length": String(LONG.length), "accept-ranges": "bytes", etag: '"a"' }),
  );
  const { headers } = answered;
  expect(headers.get("etag")).toBe('W/"a"');
  expect(headers.has("accept-ranges")).toBe(false);
  expect(headers.get("content-length")).not.toBe(String(LONG.length));
  const weak = await ask(answering(() => LONG, { etag: 'W/"a"', vary: "Origin" }));
  expect([weak.headers.get("etag"), weak.headers.get("vary")]).toEqual(['W/"a"', "Origin, Accept-Encoding"]);
  const asItIs = await ask(
    answering(() => LONG, { etag: '"a"', "accept-ranges": "bytes" }),
    "",
  );
  expect([asItIs.headers.get("etag"), asItIs.headers.get("accept-ranges")]).toEqual(['"a"', "bytes"]);
});

test("HEAD says what GET says, but no length", async () => {
  const made = app();
  add(made, "get", "/x", () => ({ text: LONG }));
  add(made, "get", "/short", () => 1);
  const head = await ask(made, "gzip", { method: "HEAD" }, "/x");
  const get = await ask(made, "gzip", {}, "/x");
  const { "content-length": _, ...fields } = Object.fromEntries(get.headers);
  expect(Object.fromEntries(head.headers)).toEqual(fields);
  expect(fields).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  const plain = await ask(made, "", { method: "HEAD" }, "/x");
  expect(plain.headers.get("content-length")).toBe(String(JSON.stringify({ text: LONG }).length));
  const short = await ask(made, "gzip", { method: "HEAD" }, "/short");
  expect([short.headers.get("content-length"), short.headers.get("content-encoding")]).toEqual(["1", null]);
});

/** RFC 9111, 4.3.4: a cache finds its stored response by the tag. */
test.each([
  ['W/"a"', 'W/"a"'],
  ['"a"', '"a"'],
  ['W/"a", "a"', '"a"'],
  ['W/"b"', '"a"'],
  ["*", '"a"'],
  ["a", '"a"'],
  [undefined, '"a"'],
])("304 to a client that has %s has the tag %s", async (has, tag) => {
  const answered = await ask(
    answering(() => null, { etag: '"a"' }, { status: 304 }),
    "gzip",
    has === undefined ? {} : { headers: { "if-none-match": has } },
  );
  expect(answered.headers.get("etag")).toBe(tag);
});

test("304 says that the answer depends on what is taken, and has no body", async () => {
  const answered = await ask(answering(() => null, { etag: '"a"' }, { status: 304 }));
  expect([answered.status, answered.headers.get("vary"), answered.body]).toEqual([
    304,
    "Accept-Encoding",
    null,
  ]);
});

test("each piece of a stream arrives when it is made, and none is made before it is asked for", async () => {
  let asked = 0;
  const encoder = new TextEncoder();
  const body = () =>
    new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          // Not at once.
          await new Promise((resolve) => setTimeout(resolve, 10));
          asked++;
          if (asked > 3) controller.close();
          else controller.enqueue(encoder.encode(`{"n":${asked}}\n`));
        },
      },
      { highWaterMark: 0 },
    );
  const answered = await ask(answering(body, { "content-type": "application/jsonl" }), "gzip");
  expect([answered.headers.get("content-encoding"), answered.headers.has("content-length")]).toEqual([
    "gzip",
    false,
  ]);
  const reader = (answered.body as ReadableStream<Uint8Array>).getReader();
  const gunzip = createGunzip();
  const lines: string[] = [];
  gunzip.on("data", (piece) => lines.push(String(piece)));
  for (let n = 1; n <= 3; n++) {
    while (lines.length < n) {
      const { value } = await reader.read();
      gunzip.write(value);
      await new Promise<void>((resolve) => gunzip.flush(() => resolve()));
    }
    expect(asked).toBe(n);
  }
  gunzip.end((await reader.read()).value);
  await once(gunzip, "end");
  expect(lines.join("")).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
  expect((await reader.read()).done).toBe(true);
});

test("who stops reading stops what is made, and what fails breaks the stream", async () => {
  let cancelled: unknown;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        controller.enqueue(new Uint8Array(100));
      },
      cancel(reason) {
        cancelled = reason;
      },
    });
  const answered = await ask(answering(endless));
  const reader = (answered.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await reader.cancel("enough");
  expect(cancelled).toBe("enough");

  let pieces = 0;
  const failing = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (pieces++ > 0) throw new Error("the disk is gone");
        controller.enqueue(new Uint8Array(5000));
      },
    });
  await expect((await ask(answering(failing))).arrayBuffer()).rejects.toThrow("the disk is gone");
  pieces = 1;
  await expect((await ask(answering(failing))).arrayBuffer()).rejects.toThrow("the disk is gone");
});

test("a long body that is there at once is compressed without the event loop", async () => {
  const pieces = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 100; i++) controller.enqueue(new TextEncoder().encode(LONG));
        controller.close();
      },
    });
  expect(await decoded(await ask(answering(pieces), "br"))).toEqual({
    coding: "br",
    text: VERY_LONG,
    vary: "Accept-Encoding",
  });
});

test("threshold and codings can be said", async () => {
  const made = app({ threshold: 0, encodings: ["deflate", "br"] });
  made.hono.get("/", (c) => c.text("x"));
  expect(await decoded(await ask(made, "br, deflate, gzip"))).toMatchObject({ coding: "deflate", text: "x" });
  expect((await decoded(await ask(made, "gzip"))).coding).toBe(null);
});

test("false is none", async () => {
  const made = app(false);
  made.hono.get("/", (c) => c.text(LONG));
  expect(await decoded(await ask(made))).toEqual({ coding: null, text: LONG, vary: null });
});

test("without zlib there are gzip and deflate for what is there at once, and streams stay as they are", async () => {
  vi.stubGlobal("process", { env: {} });
  const made = app();
  vi.unstubAllGlobals();
  made.hono.get("/", (c) => c.text(LONG));
  made.hono.get("/stream", (c) =>
    c.body(
      new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          controller.enqueue(new TextEncoder().encode(LONG));
          controller.close();
        },
      }),
      200,
      { "content-type": "text/plain" },
    ),
  );
  expect(await decoded(await ask(made, "br, gzip;q=0.9"))).toMatchObject({ coding: "gzip", text: LONG });
  expect(await decoded(await ask(made, "deflate"))).toMatchObject({ coding: "deflate", text: LONG });
  expect(await decoded(await ask(made, "gzip", {}, "/stream"))).toMatchObject({ coding: null, text: LONG });
});

test("zstd is there where Node has it", () => {
  expect(Object.keys(encoders())).toEqual(
    "zstdCompressSync" in (process.getBuiltinModule?.("node:zlib") ?? {})
      ? ["br", "zstd", "gzip", "deflate"]
      : ["br", "gzip", "deflate"],
  );
});

test.each<[unknown, string]>([
  [{ treshold: 5 }, 'The app\'s compression has no member "treshold". It has threshold, encodings'],
  [{ threshold: "1kb" }, 'compression.threshold is "1kb", but must be a whole number of bytes, 0 or more'],
  [
    { encodings: [] },
    "compression.encodings is [], but must be a list of content codings: br, zstd, gzip, deflate",
  ],
  [{ encodings: ["gzip", "brotli"] }, "compression.encodings"],
  ["gzip", 'The app\'s compression is "gzip", but must be an object'],
])("%j is refused when the app is made", (options, message) => {
  expect(() => app(options as CompressionOptions)).toThrow(message);
});
