import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, type RawRequest, send, sendBytes } from "../support/raw-http.js";
import { type ServedProject, serveProject } from "../support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

const output = temporaryFolder("build", "test/e2e/bad-input");
const log = vi.spyOn(console, "error").mockImplementation(() => {});
let served: ServedProject;

beforeAll(async () => {
  served = await serveProject(path.join(repository, "test/e2e/bad-input"), output);
});

afterEach(async () => {
  log.mockClear();
  // Whatever was sent, the next request gets its response, and no object has new properties.
  expect(await get("/items/1")).toMatchObject({ status: 200, text: '{"id":1}' });
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

afterAll(async () => {
  await served?.close();
  removeFolder(output);
});

const JSON_TYPE = { "content-type": "application/json" };
const get = (path: string, headers = {}) => send(served.url, { path, headers });
const post = (path: string, body: string | Uint8Array, rest: Partial<RawRequest> = {}) =>
  send(served.url, { method: "POST", path, headers: JSON_TYPE, body, ...rest });
const detail = (answer: Answer) => JSON.parse(answer.text).detail;
const item = '{"name":"a","price":1}';

describe("a body that cannot be read", () => {
  test.each<[string, string, number, string]>([
    ["a cut off object", '{"name":', 8, "Expecting value"],
    ["a trailing comma", '{"name":"a",}', 12, "Expecting property name enclosed in double quotes"],
    ["something after the end", `${item} x`, 23, "Extra data"],
    ["NaN", "NaN", 0, "Expecting value"],
    ["a byte order mark in the middle", "[1,\ufeff2]", 3, "Expecting value"],
  ])("%s is 422", async (_, body, position, error) => {
    const answer = await post("/items", body);
    expect([answer.status, detail(answer)]).toEqual([
      422,
      [
        {
          type: "json_invalid",
          loc: ["body", position],
          msg: "JSON decode error",
          input: {},
          ctx: { error },
        },
      ],
    ]);
  });

  test("of another content type is text", async () => {
    for (const headers of [{}, { "content-type": "text/plain" }, { "content-type": "application/jsonp" }]) {
      const answer = await post("/items", item, { headers });
      expect([answer.status, detail(answer)]).toEqual([
        422,
        [
          {
            type: "model_attributes_type",
            loc: ["body"],
            msg: "Input should be a valid dictionary or object to extract fields from",
            input: item,
          },
        ],
      ]);
    }
  });

  test.each(["application/problem+json", "Application/JSON; charset=utf-8"])(
    "of type %s is JSON",
    async (type) => {
      expect(await post("/items", item, { headers: { "content-type": type } })).toMatchObject({
        status: 200,
        text: item,
      });
    },
  );

  test("that is absent, empty or null is missing", async () => {
    for (const request of [{ body: "" }, { body: "null" }, {}]) {
      const answer = await send(served.url, {
        method: "POST",
        path: "/items",
        headers: JSON_TYPE,
        ...request,
      });
      expect([answer.status, detail(answer)]).toEqual([
        422,
        [{ type: "missing", loc: ["body"], msg: "Field required", input: null }],
      ]);
    }
  });

  test("of invalid UTF-8 is 400", async () => {
    for (const bytes of [[0xff], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]]) {
      const answer = await post("/items", Uint8Array.from(bytes));
      expect([answer.status, detail(answer)]).toEqual([400, "There was an error parsing the body"]);
    }
  });

  test("of more bytes than the limit is 413, before it is sent", async () => {
    const head = "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n";
    const answer = await sendBytes(served.url, `${head}Content-Length: 9000000\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"detail":"Request body too large"\}$/);
  });

  test.each([false, true])(
    "that is sent whole all the same is 413, also to a client that keeps its connection (chunked: %s)",
    async (chunked) => {
      const large = JSON.stringify({ name: "a".repeat(9 * 1024 * 1024), price: 1 });
      // The rest of a refused body must not affect the next request, unless the response has `close`.
      for (let attempt = 0; attempt < 5; attempt++)
        expect(await post("/items", large, { chunked })).toMatchObject({ status: 413 });
    },
  );

  test("of a length that is a lie breaks nothing", async () => {
    const short = await sendBytes(
      served.url,
      `POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 4\r\nConnection: close\r\n\r\n${item}`,
    );
    expect(short).toMatch(/^HTTP\/1\.1 4\d\d /);
    const negative = await sendBytes(
      served.url,
      "POST /items HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
    );
    expect(negative).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("a request that no route takes", () => {
  test("is 404 for an unknown path", async () => {
    const answer = await get("/nowhere");
    expect([answer.status, JSON.parse(answer.text)]).toEqual([404, { detail: "Not Found" }]);
  });

  test("is 405 with Allow for another method", async () => {
    const one = await get("/items");
    expect([one.status, one.headers["allow"], JSON.parse(one.text)]).toEqual([
      405,
      "POST",
      { detail: "Method Not Allowed" },
    ]);
    const two = await send(served.url, { method: "DELETE", path: "/items/1" });
    expect([two.status, two.headers["allow"]]).toEqual([405, "GET, PUT"]);
  });

  test("is not what HEAD of a GET route is", async () => {
    const head = await send(served.url, { method: "HEAD", path: "/items/1" });
    expect([head.status, head.text, head.headers["content-type"]]).toEqual([200, "", "application/json"]);
    const refused = await send(served.url, { method: "HEAD", path: "/items/x" });
    expect([refused.status, refused.text]).toEqual([422, ""]);
  });
});

describe("names that every object seems to have", () => {
  test("pollute nothing as unknown keys of a body, and are not copied", async () => {
    const body =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"name":"a","price":1}';
    expect(await post("/items", body)).toMatchObject({ status: 200, text: item });
  });

  test("are refused like other extra keys", async () => {
    const answer = await post("/strict", '{"name":"a","price":1,"__proto__":1,"toString":2}');
    expect([answer.status, detail(answer).map((issue: { loc: unknown }) => issue.loc)]).toEqual([
      422,
      [
        ["body", "__proto__"],
        ["body", "toString"],
      ],
    ]);
  });

  test("are keys of a record, __proto__ too, which sets no prototype", async () => {
    const answer = await post("/record", '{"__proto__":{"polluted":1},"constructor":1,"toString":2,"a":3}');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { keys: ["__proto__", "constructor", "toString", "a"], polluted: false },
    ]);
  });

  test("are required where they are declared", async () => {
    const answer = await post("/odd", "{}");
    expect([answer.status, detail(answer)]).toEqual([
      422,
      [
        { type: "missing", loc: ["body", "constructor"], msg: "Field required", input: {} },
        { type: "missing", loc: ["body", "toString"], msg: "Field required", input: {} },
      ],
    ]);
    const query = await get("/odd");
    expect([query.status, detail(query).map((issue: { loc: unknown }) => issue.loc)]).toEqual([
      422,
      [
        ["query", "constructor"],
        ["query", "toString"],
      ],
    ]);
  });

  test("are copied where they are declared", async () => {
    const body = '{"constructor":"c","toString":1,"hasOwnProperty":"h","__proto__":"p"}';
    expect(await post("/odd", body)).toMatchObject({ status: 200, text: body });
    expect(await get("/odd?constructor=c&toString=1&__proto__=p&__proto__[polluted]=1")).toMatchObject({
      status: 200,
      text: '{"constructor":"c","toString":1}',
    });
  });

  test("are no path, query, header or cookie of their own", async () => {
    expect((await get("/__proto__")).status).toBe(404);
    expect((await get("/constructor/prototype")).status).toBe(404);
    expect(await get("/query?__proto__=1&constructor=2")).toMatchObject({
      status: 200,
      text: '{"q":null,"n":null}',
    });
    expect(await get("/echo", { cookie: "__proto__=1; constructor=2", constructor: "x" })).toMatchObject({
      status: 200,
      text: '{"theme":null,"name":null}',
    });
  });
});

describe("a body nested 100,000 deep", () => {
  const DEPTH = 100_000;
  const arrays = "[".repeat(DEPTH) + "]".repeat(DEPTH);
  const objects = '{"child":'.repeat(DEPTH) + "{}" + "}".repeat(DEPTH);
  const lists = '{"children":['.repeat(DEPTH) + "{}" + "]}".repeat(DEPTH);

  test.each<[string, string, string]>([
    ["arrays for a flat type", "/items", arrays],
    ["objects for a flat type", "/items", objects],
    ["arrays in a property of a flat type", "/items", `{"name":${arrays},"price":1}`],
    ["arrays for a list", "/list", arrays],
    ["arrays for a list's item", "/list", `[${arrays}]`],
    ["objects for a recursive type", "/tree", objects],
    ["lists of objects for a recursive type", "/tree", lists],
    ["arrays for a recursive type", "/tree", arrays],
    ["arrays for an unknown type", "/unknown", arrays],
    ["objects for an unknown type", "/unknown", objects],
    ["arrays in an unknown property", "/holder", `{"value":${arrays}}`],
    ["objects in a record", "/record", objects],
    ["arrays that never end", "/items", "[".repeat(DEPTH)],
    ["objects that never end", "/tree", '{"child":'.repeat(DEPTH)],
  ])("%s is refused", async (_, path, body) => {
    const { status } = await post(path, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

describe("odd text in a path, query, header or cookie", () => {
  test.each<[string, number, string | undefined]>([
    ["/text/%00", 200, '{"text":"\\u0000"}'],
    ["/text/a%2Fb", 200, '{"text":"a/b"}'],
    ["/text/%F0%9F%92%A1", 200, '{"text":"💡"}'],
    ["/text/a+b", 200, '{"text":"a+b"}'],
    ["/query?q=a+b%26c", 200, '{"q":"a b&c","n":null}'],
    ["/query?q=%00", 200, '{"q":"\\u0000","n":null}'],
    ["/query?q", 200, '{"q":"","n":null}'],
    ["/query?q=1&q=2", 200, '{"q":"2","n":null}'],
    ["/query?&&=&q==&", 200, '{"q":"=","n":null}'],
    ["/query?n=", 422, undefined],
    ["/query?n=1_000", 422, undefined],
    ["/query?n=%201%20", 422, undefined],
    ["/query?n=99999999999999999999", 422, undefined],
  ])("%s is %i", async (path, status, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    if (text !== undefined) expect(answer.text).toBe(text);
  });

  test.each([
    "/text/%E0%A4%A",
    "/text/%",
    "/query?q=%E0%A4%A",
    "/query?%=%",
    "/%E0%A4%A",
    "/text/%ff",
    "/items/%2e%2e",
  ])("%s is no fault of the server", async (path) => {
    expect((await get(path)).status).toBeLessThan(500);
    expect(log).not.toHaveBeenCalled();
  });

  test("10,000 parameters are read", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `tag=${i}`).join("&");
    expect(
      await sendBytes(served.url, `GET /query?${many} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
    // Node's own limit is 16 KiB of headers and request line.
    const some = Array.from({ length: 2_000 }, () => "tag=").join("&");
    expect(await get(`/tags?${some}`)).toMatchObject({ status: 200, text: '{"count":2000}' });
  });

  test.each<[string, object]>([
    ["theme=%E0%A4%A", { theme: "%E0%A4%A" }],
    ["; ;=;theme", { theme: null }],
    ["theme=a; theme=b", {}],
    ['theme="a b"', {}],
    ["theme=", { theme: "" }],
  ])("the cookie %s is no fault of the server", async (cookie, expected) => {
    const answer = await get("/echo", { cookie });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject(expected);
  });

  test("a header in Latin-1 is read", async () => {
    const answer = await sendBytes(
      served.url,
      "GET /echo HTTP/1.1\r\nHost: a\r\nX-Name: \xe9\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a result", () => {
  test("loses what its type does not declare", async () => {
    const answer = await get("/leak");
    expect(JSON.parse(answer.text)).toEqual({
      item: { name: "a", price: 1 },
      items: [{ name: "a", price: 1 }],
    });
  });

  test("that is not of its type is a 500 that says nothing, and a line in the log that says all", async () => {
    const answer = await get("/misfit");
    expect([answer.status, answer.text]).toEqual([500, '{"detail":"Internal Server Error"}']);
    const [message, error] = log.mock.calls[0] ?? [];
    expect(message).toMatch(/^GET \/misfit \(src\/app\.ts:\d+\) failed$/);
    expect(String(error)).toContain('["response","price"] Input should be a valid number');
  });

  test("that never came is a 500 that says nothing, and the error in the log", async () => {
    const answer = await get("/throws");
    expect([answer.status, answer.text]).toEqual([500, '{"detail":"Internal Server Error"}']);
    expect(log.mock.calls[0]?.[1]).toMatchObject({ message: "hunter2" });
  });
});
