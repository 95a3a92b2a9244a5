import { describe, expect, test } from "vitest";
import { App, type Context } from "./index.js";
import { add, operation, withBody } from "./operation.fixture.js";

const app = (options = {}) => {
  const made = new App({ title: "T", version: "1", log: () => {}, ...options });
  add(made, "post", "/items", (item: unknown) => item, withBody);
  add(made, "post", "/echo", (body: unknown) => ({ body: body === undefined ? "nothing" : body }), {
    body: { kind: "json" },
    decode: (_, body) => [body],
  });
  return made;
};

async function post(
  path: string,
  body: string | Uint8Array | ReadableStream | null,
  type: string | null = "application/json",
  made = app(),
) {
  const headers: Record<string, string> = type === null ? {} : { "content-type": type };
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  if (type === null) request.headers.delete("content-type");
  const answered = await made.fetch(request);
  // The tests state its type.
  return { status: answered.status, body: (await answered.json()) as ReturnType<typeof JSON.parse> };
}

test("a valid body reaches the handler without what is not declared", async () => {
  expect(await post("/items", '{"name":"Foo","extra":1}')).toEqual({ status: 200, body: { name: "Foo" } });
});

test("all issues are answered at once, parameters first", async () => {
  expect(await post("/items?limit=x", '{"name":"F"}')).toEqual({
    status: 422,
    body: {
      detail: [
        {
          type: "int_parsing",
          loc: ["query", "limit"],
          msg: "Input should be a valid integer, unable to parse string as an integer",
          input: "x",
        },
        {
          type: "string_too_short",
          loc: ["body", "name"],
          msg: "String should have at least 2 characters",
          input: "F",
          ctx: { min_length: 2 },
        },
      ],
    },
  });
});

test("malformed JSON is the only issue then, in FastAPI's words", async () => {
  expect(await post("/items?limit=x", '{"name": "a", }')).toEqual({
    status: 422,
    body: {
      detail: [
        {
          type: "json_invalid",
          loc: ["body", 14],
          msg: "JSON decode error",
          input: {},
          ctx: { error: "Expecting property name enclosed in double quotes" },
        },
      ],
    },
  });
});

describe("the content type", () => {
  test.each([
    "application/json",
    "APPLICATION/JSON",
    "application/json; charset=utf-8",
    " application/geo+json",
    "application/vnd.api+JSON ;v=1",
  ])("%j is JSON", async (type) => {
    expect((await post("/echo", '{"a":1}', type)).body).toEqual({ body: { a: 1 } });
  });

  test.each([
    null,
    "text/plain",
    "application/geo+json-seq",
    "application/jsonx",
    "text/json",
    "application/+json",
    "",
  ])("%j is not: the text itself is decoded", async (type) => {
    expect((await post("/echo", '{"a":1}', type)).body).toEqual({ body: '{"a":1}' });
  });
});

describe("the bytes", () => {
  test("that are none are no body", async () => {
    expect((await post("/echo", null)).body).toEqual({ body: "nothing" });
    expect((await post("/echo", "")).body).toEqual({ body: "nothing" });
    expect((await post("/echo", "null")).body).toEqual({ body: null });
  });

  test.each(["application/json", "text/plain"])("that are no UTF-8 are a 400 (%s)", async (type) => {
    expect(await post("/items", new Uint8Array([0xff]), type)).toEqual({
      status: 400,
      body: { detail: "There was an error parsing the body" },
    });
  });

  test("may start with a byte order mark, which counts as no character", async () => {
    const bytes = new TextEncoder().encode('\ufeff{"a":1}');
    expect((await post("/echo", bytes)).body).toEqual({ body: { a: 1 } });
    const bad = new TextEncoder().encode("\ufeff{");
    expect((await post("/echo", bad)).body.detail[0].loc).toEqual(["body", 1]);
  });

  test("beyond the limit are a 413, whether their number was announced or not", async () => {
    const made = app({ bodyLimit: 10 });
    const chunks = () =>
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode("12345"));
        },
      });
    expect(await post("/echo", "1234567890", undefined, made)).toEqual({
      status: 200,
      body: { body: 1234567890 },
    });
    for (const body of ["12345678901", chunks()])
      expect(await post("/echo", body, undefined, made)).toEqual({
        status: 413,
        body: { detail: "Request body too large" },
      });
    const lying = new Request("http://localhost/echo", {
      method: "POST",
      body: "12345678901",
      headers: { "content-length": "3", "content-type": "application/json" },
    });
    expect((await made.fetch(lying)).status).toBe(413);
    const honest = new Request("http://localhost/echo", {
      method: "POST",
      headers: { "content-length": "11" },
    });
    expect((await made.fetch(honest)).status).toBe(413);
  });

  test("are 1 MiB at most by default", async () => {
    const string = (length: number) => JSON.stringify("a".repeat(length - 2));
    expect((await post("/echo", string(1024 * 1024))).status).toBe(200);
    expect((await post("/echo", string(1024 * 1024 + 1))).status).toBe(413);
  });

  test("are left alone by an operation without a body", async () => {
    const made = new App({ title: "T", version: "1", bodyLimit: 1 });
    add(made, "post", "/raw", (request: Request) => request.text(), {
      decode: (view) => [view.inject("request")],
    });
    expect((await post("/raw", "untouched", undefined, made)).body).toBe("untouched");
  });

  test("can be read by middleware before and by the handler after", async () => {
    const seen: unknown[] = [];
    const made = new App({ title: "T", version: "1" });
    made.use("/before/*", async (context, next) => {
      seen.push(await context.req.json());
      await next();
    });
    for (const path of ["/before/x", "/after"])
      add(made, "post", path, async (body: unknown, context: Context) => [body, await context.req.json()], {
        body: { kind: "json" },
        decode: (view, body) => [body, view.inject("context")],
      });
    for (const path of ["/before/x", "/after"])
      expect((await post(path, '{"a":1}', undefined, made)).body).toEqual([{ a: 1 }, { a: 1 }]);
    expect(seen).toEqual([{ a: 1 }]);
  });
});

describe("hostile bodies", () => {
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  test("nested too deep for a recursive decoder are a 422", async () => {
    const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 + depthOf(value[0]) : 0);
    const made = app();
    add(made, "post", "/deep", (depth: number) => depth, {
      body: { kind: "json" },
      decode: (_, body) => [depthOf(body)],
    });
    expect((await post("/deep", deep(3), undefined, made)).body).toBe(3);
    expect(await post("/deep", deep(100_000), undefined, made)).toEqual({
      status: 422,
      body: {
        detail: [
          {
            type: "recursion_loop",
            loc: ["body"],
            msg: "Recursion error - cyclic reference detected",
            input: null,
          },
        ],
      },
    });
  });

  test("nested too deep to be echoed are a 422 with the outermost levels of their input", async () => {
    const { status, body } = await post("/items", `{"name": ${deep(100_000)}}`);
    expect([status, body.detail[0].type]).toEqual([422, "string_type"]);
    expect(JSON.stringify(body.detail[0].input)).toBe(`${"[".repeat(20)}"…"${"]".repeat(20)}`);
  });

  test("cannot reach a prototype", async () => {
    await post("/echo", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect((await post("/items", '{"__proto__":{"name":"Foo"}}')).status).toBe(422);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("do not hide a decoder's own mistake", async () => {
    const made = app();
    const decode = () => [new Date(Number.NaN).toISOString()];
    add(made, "post", "/bug", () => 1, operation({ body: { kind: "json" }, decode }));
    expect((await post("/bug", "1", undefined, made)).status).toBe(500);
  });
});
