import { afterEach, describe, expect, test, vi } from "vitest";
import type { CompiledBody } from "../contract/body.js";
import type { FormView, SentFile } from "../contract/request-view.js";
import { App, type Upload } from "../index.js";
import { add } from "../operation.fixture.js";
import type { LimitOptions } from "./limits.js";
import { type Spool, spoolTo } from "./spool.js";

/** What is read of a form with files without a disk, and how much of it is kept in memory with one. */
const MEBIBYTE = 1024 * 1024;
const NO_SPOOL = undefined as unknown as Spool;
afterEach(() => spoolTo(NO_SPOOL));

type Handler = (files: readonly Upload[], form: FormView) => unknown;

function appWith(uploads: NonNullable<CompiledBody["uploads"]>, handler: Handler, limits: LimitOptions = {}) {
  const app = new App({ title: "T", version: "1", ...limits });
  add(app, "post", "/", (form: FormView) => handler(form.formAll("f").map(contentOf), form), {
    body: { kind: "form", uploads },
    decode: (_, body) => [body],
  });
  return app;
}

const contentOf = (value: unknown) => (value as SentFile).content as Upload;

function formOf(files: readonly (string | Uint8Array<ArrayBuffer>)[], name = "f"): FormData {
  const form = new FormData();
  for (const file of files) form.append(name, new Blob([file]), "a");
  return form;
}

async function answerTo(app: App, body: FormData | ReadableStream<Uint8Array>, headers = {}) {
  const init = { method: "POST", body, duplex: "half", headers };
  const response = await app.fetch(new Request("http://localhost/", init as RequestInit));
  return [response.status, await response.json()] as const;
}

const bytes = (size: number) => new Uint8Array(size).fill(120);
const tooLarge = (limit: number) => [
  413,
  { detail: `The request body is too large. Maximum size is ${limit} bytes.` },
];

describe("without a disk", () => {
  test("a file is in memory, up to the limit, and cannot be saved", async () => {
    const app = appWith(
      { f: {} },
      async ([file]) => [
        (await file?.bytes())?.length,
        await file?.save("x").catch((error: Error) => error.message),
      ],
      { uploadLimit: 3 * MEBIBYTE, bodyLimit: 1000 },
    );
    const [status, [size, message]] = (await answerTo(app, formOf([bytes(3 * MEBIBYTE)]))) as [
      number,
      string[],
    ];
    expect([status, size]).toEqual([200, 3 * MEBIBYTE]);
    expect(message).toContain(
      "only on a platform with a file system that Countersign supports: Node, Bun or Deno",
    );
    expect(await answerTo(app, formOf([bytes(3 * MEBIBYTE + 1000)]))).toEqual(tooLarge(3 * MEBIBYTE + 1000));
  });

  test("whoever changes what was read changes no upload", async () => {
    const app = appWith({ f: {} }, async ([file]) => {
      (await file?.bytes())?.fill(0);
      for await (const piece of (file as Upload).stream() as AsyncIterable<Uint8Array>) piece.fill(0);
      return file?.text();
    });
    expect(await answerTo(app, formOf(["hello"]))).toEqual([200, "hello"]);
  });
});

describe("how much is read", () => {
  const limits = { bodyLimit: 1000, uploadLimit: 5000 };

  test.each<[string, NonNullable<CompiledBody["uploads"]>, LimitOptions, number]>([
    ["what says nothing shares the app's limit", { f: {}, g: { many: true } }, {}, 6000],
    ["what says how large it is has its own", { f: { maxSize: 10_000 } }, {}, 11_000],
    ["each beside the others", { f: { maxSize: 10 }, g: { maxSize: 20, many: true, maxFiles: 3 } }, {}, 1070],
    ["and beside what says nothing", { f: { maxSize: 10 }, g: {} }, {}, 6010],
    ["all together go before each", { f: { many: true, maxSize: 10, maxTotalSize: 15 } }, {}, 1015],
    ["a list without a number says nothing", { f: { many: true, maxSize: 10 } }, {}, 6000],
    ["bytes are as large as a field", { f: { bytes: true } }, { fieldSizeLimit: 30 }, 1030],
  ])("%s", async (_, uploads, more, limit) => {
    const handler = vi.fn(() => "read");
    const app = appWith(uploads, handler, { ...limits, ...more });
    const headers = { "content-type": "multipart/form-data; boundary=B", "content-length": `${limit + 1}` };
    const body = new ReadableStream<Uint8Array>(
      { pull: () => expect.unreachable("nothing is read") },
      { highWaterMark: 0 },
    );
    expect(await answerTo(app, body, headers)).toEqual(tooLarge(limit));
    expect(handler).not.toHaveBeenCalled();
    // The length of a body need not be announced.
    const chunks = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(bytes(1000)) });
    expect(await answerTo(app, chunks, { "content-type": "multipart/form-data; boundary=B" })).toEqual(
      tooLarge(limit),
    );
  });

  const together = (what: string, limit: number) => [
    413,
    { detail: `${what} together are too large. Maximum size is ${limit} bytes.` },
  ];
  const filesIn = (names: string, size: number) => {
    const form = new FormData();
    for (const name of names) form.append(name, new Blob([bytes(size)]), "a");
    return form;
  };

  test.each<[string, NonNullable<CompiledBody["uploads"]>, FormData, readonly unknown[]]>([
    ["the files of one field", { f: {} }, filesIn("f", 5001), together("All files of the form", 5000)],
    ["of several", { f: {}, g: {} }, filesIn("fg", 2501), together("All files of the form", 5000)],
    ["up to it", { f: {}, g: {} }, filesIn("fg", 2500), [200, "read"]],
    [
      "beside room that another field leaves",
      { f: {}, g: {}, h: { maxSize: 10_000 } },
      filesIn("fg", 2501),
      together("All files of the form", 5000),
    ],
    ["and what says its own", { f: {}, h: { maxSize: 10_000 } }, filesIn("fh", 5000), [200, "read"]],
    [
      "a list without a number",
      { f: { many: true, maxSize: 3000 } },
      filesIn("ff", 3000),
      together("All files of the form", 5000),
    ],
    ["a list with its own", { f: { many: true, maxTotalSize: 9000 } }, filesIn("f", 9000), [200, "read"]],
    [
      "not more than that",
      { f: { many: true, maxTotalSize: 9000 } },
      filesIn("fff", 3001),
      together('All files in "f"', 9000),
    ],
  ])("uploadLimit is what is shared: %s", async (_, uploads, form, answer) => {
    const app = appWith(uploads, () => "read", { ...limits, bodyLimit: 5000 });
    expect(await answerTo(app, form)).toEqual(answer);
  });

  test.each<[LimitOptions, FormData, string]>([
    [{ fileLimit: 2 }, formOf(["1", "2", "3"]), "Too many files. Maximum number of files is 2."],
    [{ fileLimit: 2 }, formOf(["1", "2", "3"], "unknown"), "Too many files. Maximum number of files is 2."],
    [{ fileSizeLimit: 2 }, formOf(["12", "123"]), 'The file in "f" is too large. Maximum size is 2 bytes.'],
  ])("%j", async (limits, form, detail) => {
    expect(
      await answerTo(
        appWith({ f: { many: true } }, () => "read", limits),
        form,
      ),
    ).toEqual([413, { detail }]);
  });

  test.each(["uploadLimit", "fileLimit", "fileSizeLimit", "fieldLimit", "fieldSizeLimit"])(
    "a %s that is none stops the start",
    (name) => {
      const make = (value: number) => new App({ title: "T", version: "1", [name]: value });
      expect(() => make(Number.NaN)).toThrow(`The app's ${name} is NaN`);
      expect(() => make(-1)).toThrow(RangeError);
    },
  );
});

/** A disk that only counts. */
function counting() {
  const written: number[] = [];
  spoolTo({
    open: () => ({
      create: () => {
        const file = written.push(0) - 1;
        return {
          async write(piece) {
            written[file] = (written[file] ?? 0) + piece.length;
          },
          async finish() {},
          read: () => ({ next: async () => undefined, async stop() {} }),
          async save() {},
        };
      },
      async remove() {},
    }),
    async save() {},
  });
  return written;
}

describe("with a disk", () => {
  test("all files of a request share the memory", async () => {
    const written = counting();
    const app = appWith({ f: { many: true } }, (files) => files.map(({ size }) => size));
    const sizes = Array.from({ length: 20 }, () => 100_000);
    expect(await answerTo(app, formOf(sizes.map(bytes)))).toEqual([200, sizes]);
    expect(written).toEqual(sizes.slice(10));
  });

  test("a file that nobody asked for is not written, nor are bytes", async () => {
    const written = counting();
    const app = appWith({ f: { bytes: true, maxSize: 3 * MEBIBYTE } }, (_, form) => [
      form.formNames(),
      form.formAll("f").map((file) => (file as SentFile).content instanceof Uint8Array),
    ]);
    const form = formOf([bytes(2 * MEBIBYTE)]);
    form.append("other", new Blob([bytes(MEBIBYTE)]), "b");
    expect(await answerTo(app, form)).toEqual([200, [["f", "other"], [true]]]);
    expect(written).toEqual([]);
  });
});

test("a disk that fails is the server's fault, and nothing is left behind", async () => {
  const removed = vi.fn(async () => {});
  const full = new TypeError("no space left");
  spoolTo({
    open: () => ({
      create: () => ({
        write: () => Promise.reject(full),
        finish: async () => {},
        read: () => expect.unreachable("there is nothing to read"),
        save: async () => {},
      }),
      remove: removed,
    }),
    save: async () => {},
  });
  const logged: unknown[] = [];
  const app = new App({ title: "T", version: "1", log: (_, error) => void logged.push(error) });
  add(app, "post", "/", () => "read", { body: { kind: "form", uploads: { f: {} } } });
  expect((await answerTo(app, formOf([bytes(2 * MEBIBYTE)])))[0]).toBe(500);
  expect(logged).toEqual([full]);
  expect(removed).toHaveBeenCalledOnce();
});

test("what middleware has read is read again", async () => {
  const app = new App({ title: "T", version: "1" });
  const seen: string[] = [];
  app.use(async (c, next) => {
    seen.push(await c.req.text());
    await next();
  });
  add(app, "post", "/", (form: FormView) => contentOf(form.form("f")).text(), {
    body: { kind: "form", uploads: { f: {} } },
    decode: (_, body) => [body],
  });
  expect(await answerTo(app, formOf(["hello"]))).toEqual([200, "hello"]);
  expect(seen[0]).toContain("hello");
});

describe.each(["formData", "parseBody", "arrayBuffer", "text"] as const)(
  "middleware that has read %s",
  (way) => {
    const reading = (uploads: CompiledBody["uploads"]) => {
      const app = new App({ title: "T", version: "1" });
      app.use(async (c, next) => {
        await c.req[way]();
        await next();
      });
      add(app, "post", "/", (form: FormView) => [form.form("n"), form.form("f")], {
        body: { kind: "form", ...(uploads && { uploads }) },
        decode: (_, body) => [body],
      });
      return app;
    };

    test("leaves the form to the handler: files", async () => {
      const form = formOf(["hello"]);
      form.append("n", "ü");
      expect(await answerTo(reading({ f: {} }), form)).toEqual([200, ["ü", { filename: "a" }]]);
    });

    test("multipart and urlencoded", async () => {
      const form = new FormData();
      form.append("n", "ü");
      expect(await answerTo(reading(undefined), form)).toEqual([200, ["ü", null]]);
      const response = await reading(undefined).request("/", {
        method: "POST",
        body: new URLSearchParams({ n: "ü" }),
      });
      expect(await response.json()).toEqual(["ü", null]);
    });
  },
);
