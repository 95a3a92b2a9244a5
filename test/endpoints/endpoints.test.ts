import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../runtime/app.js";
import { type Endpoint, endpoint } from "../../runtime/endpoint/endpoint.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

interface Program {
  readonly default: App;
  readonly shared: App;
  readonly endpoints: readonly Endpoint[];
  readonly GET: Endpoint;
  readonly PUT: Endpoint;
  readonly replace: Endpoint;
}

const home = path.join(repository, "test/endpoints/project");
const sample = sampleProgram([home])(home);
const folder = temporaryFolder("endpoints");
let program: Program;
/** The program's log: everything that happens apart from responses. */
let log: string[];

beforeAll(async () => {
  const entry = sample.emit(folder);
  program = await import(/* @vite-ignore */ entry);
  ({ log } = await import(/* @vite-ignore */ path.join(path.dirname(entry), "handlers.js")));
});
afterAll(() => removeFolder(folder));

interface Case {
  readonly method?: string;
  readonly path: string;
  /** The parameters that a framework finds in the path. */
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: () => FormData | string;
  /** The right response, written by hand. */
  readonly status: number;
}

/** By the place of the endpoint in the program. */
const CASES: readonly (readonly [at: number, Case])[] = [
  [0, { path: "/items/1?q=a&tags=b&tags=c", params: { id: "1" }, status: 200 }],
  [0, { path: "/items/x?limit=1", params: { id: "x" }, status: 422 }],
  [0, { path: "/items/1.5", params: { id: "1.5" }, status: 422 }],
  [0, { path: "/items/%31", params: { id: "1" }, status: 200 }],
  [0, { path: "/items/404", params: { id: "404" }, status: 404 }],
  [0, { path: "/items/409", params: { id: "409" }, status: 500 }],
  [0, { path: "/items/500", params: { id: "500" }, status: 500 }],
  [0, { method: "HEAD", path: "/items/1", params: { id: "1" }, status: 200 }],
  [0, { path: "/items/1", params: { id: "1" }, headers: { origin: "https://page.example" }, status: 200 }],
  [0, { path: "/items/1", params: { id: "1" }, headers: { origin: "https://other.example" }, status: 200 }],
  [0, { path: "/items/1", params: { id: "1" }, headers: { "x-request-id": "mine" }, status: 200 }],
  [
    1,
    {
      method: "POST",
      path: "/items",
      json: { name: "ab", price: 1, at: "2026-01-02T03:04:05Z", x: 1 },
      status: 201,
    },
  ],
  [1, { method: "POST", path: "/items", json: { name: "a", price: "1" }, status: 422 }],
  [1, { method: "POST", path: "/items", json: { name: "a".repeat(400), price: 1 }, status: 413 }],
  [
    1,
    {
      method: "POST",
      path: "/items",
      body: () => "{",
      headers: { "content-type": "application/json" },
      status: 422,
    },
  ],
  [
    1,
    {
      method: "POST",
      path: "/items",
      body: () => "a=1",
      headers: { "content-type": "text/plain" },
      status: 422,
    },
  ],
  [1, { method: "POST", path: "/items", status: 422 }],
  [2, { method: "DELETE", path: "/items/1", params: { id: "1" }, status: 401 }],
  [
    2,
    {
      method: "DELETE",
      path: "/items/1",
      params: { id: "1" },
      headers: { authorization: "Bearer me" },
      status: 403,
    },
  ],
  [
    2,
    {
      method: "DELETE",
      path: "/items/1",
      params: { id: "1" },
      headers: { authorization: "Bearer staff" },
      status: 204,
    },
  ],
  [
    2,
    {
      method: "DELETE",
      path: "/items/x",
      params: { id: "x" },
      headers: { authorization: "Bearer staff" },
      status: 422,
    },
  ],
  [3, { method: "PUT", path: "/files/a/b%20c", params: { path: ["a", "b c"] }, json: ["x"], status: 200 }],
  [3, { method: "PUT", path: "/files/a", params: { path: "a" }, json: [], status: 201 }],
  [4, { method: "POST", path: "/forms", body: form, status: 200 }],
  [4, { method: "POST", path: "/forms", json: {}, status: 422 }],
  [5, { path: "/wait", status: 504 }],
  [6, { path: "/lines", status: 200 }],
  [6, { path: "/lines?fail=maybe", status: 422 }],
  [7, { path: "/events", status: 200 }],
  [8, { path: "/go?to=/there", status: 307 }],
  [8, { path: "/go", status: 422 }],
  [9, { path: "/text", status: 200 }],
  [10, { path: "/raw", status: 202 }],
];

function form(): FormData {
  const data = new FormData();
  data.set("name", "n");
  data.set("file", new File(["text"], "a.txt"));
  return data;
}

function requestOf({ method = "GET", path, headers = {}, json, body }: Case): Request {
  const type = json === undefined ? {} : { "content-type": "application/json" };
  const sent = json === undefined ? body?.() : JSON.stringify(json);
  const id = { "x-request-id": "told" };
  const init = { method, headers: { ...id, ...type, ...headers }, ...(sent !== undefined && { body: sent }) };
  return new Request(`http://localhost${path}`, init);
}

/** Everything that can be seen of a response, and everything that happened apart from it. */
async function outcome(app: App, answer: () => Response | Promise<Response>) {
  log.length = 0;
  const response = await answer();
  const body = await response.text();
  await app.settled();
  const headers = Object.fromEntries(response.headers);
  // The programs differ in the file and line of a route.
  const told = log.map((line) => line.replace(/ \(src\/app\.ts:\d+\)|^src\/app\.ts:\d+/, ""));
  return { status: response.status, headers, body, log: told };
}

/** As each framework calls an endpoint. */
const CALLERS: Readonly<Record<string, (endpoint: Endpoint, one: Case) => Response | Promise<Response>>> = {
  "Next.js": (endpoint, one) => endpoint(requestOf(one), { params: Promise.resolve(one.params ?? {}) }),
  "Next.js 14": (endpoint, one) => endpoint(requestOf(one), { params: one.params ?? {} }),
  SvelteKit: (endpoint, one) =>
    endpoint({
      request: requestOf(one),
      params: Object.fromEntries(Object.entries(one.params ?? {}).map(joined)),
    }),
  "nobody, but for its path": (endpoint, one) => endpoint(requestOf(one)),
  "a server of fetch": (endpoint, one) => endpoint.fetch(requestOf(one)),
};

const joined = ([name, value]: [string, string | readonly string[]]) => [
  name,
  typeof value === "string" ? value : value.join("/"),
];

test("the program compiles", () => expect(sample.diagnostics).toEqual([]));

test("endpoints have the document of routes", () => {
  const { default: served, shared } = program;
  expect(shared.openapi()).toEqual(served.openapi());
});

describe.each(Object.keys(CALLERS))("called by %s", (name) => {
  const call = CALLERS[name] as (typeof CALLERS)[string];
  test.each(CASES.map(([at, one]) => [`${one.method ?? "GET"} ${one.path} ${one.status}`, at, one] as const))(
    "an endpoint answers as a route: %s",
    async (_, at, one) => {
      const { default: served, shared, endpoints } = program;
      const expected = await outcome(served, () => served.fetch(requestOf(one)));
      expect(expected.status).toBe(one.status);
      expect(await outcome(shared, () => call(endpoints[at] as Endpoint, one))).toEqual(expected);
    },
  );
});

test("a browser that asks before it calls is told the methods at the path", async () => {
  const { default: served, endpoints } = program;
  const asks = (method: string) =>
    new Request("http://localhost/items/1", {
      method: "OPTIONS",
      headers: {
        origin: "https://page.example",
        "access-control-request-method": method,
        "x-request-id": "told",
      },
    });
  for (const method of ["GET", "DELETE", "PUT"]) {
    const expected = await served.fetch(asks(method));
    const answered = await (endpoints[0] as Endpoint)(asks(method), { params: { id: "1" } });
    expect([answered.status, [...answered.headers]]).toEqual([expected.status, [...expected.headers]]);
  }
});

test("a request that is not the endpoint's is refused where nobody has routed it", async () => {
  const [read] = program.endpoints as [Endpoint];
  const told = async (path: string, method = "GET") => {
    const { status, headers } = await read.fetch(new Request(`http://localhost${path}`, { method }));
    return [status, headers.get("allow"), headers.get("location")];
  };
  expect(await told("/others/1")).toEqual([404, null, null]);
  expect(await told("/items/1", "POST")).toEqual([405, "GET", null]);
  expect(await told("/items/1/")).toEqual([307, null, "../1"]);
});

test("a parameter that its caller does not have is the program's fault", async () => {
  const [read] = program.endpoints as [Endpoint];
  for (const params of [{}, { itemId: "1" }, Object.create({ id: "1" })]) {
    const { status, body, log } = await outcome(program.shared, () =>
      read(requestOf({ path: "/items/1", status: 500 }), { params }),
    );
    expect([status, body]).toEqual([500, '{"detail":"Internal Server Error"}']);
    expect(log.join()).toContain('The endpoint reads "id" from its path, and was called with the parameters');
  }
});

test("what lives as long as an app is made once for all its endpoints, and closed with it", async () => {
  const { shared, endpoints } = program;
  await shared.close();
  log.length = 0;
  for (let i = 0; i < 3; i++)
    await (await (endpoints[0] as Endpoint)(requestOf({ path: "/items/1", status: 200 }))).text();
  await (await (endpoints[6] as Endpoint)(requestOf({ path: "/lines", status: 200 }))).text();
  await shared.close();
  expect(log.filter((line) => line.startsWith("pool"))).toEqual(["pool opens", "pool closes"]);
});

test("an endpoint that names no app has one of all those, and needs no path", async () => {
  const { GET, PUT, replace } = program;
  expect(PUT.app).toBe(GET.app);
  const read = await GET(new Request("http://localhost/base/alone/1"), {
    params: Promise.resolve({ n: "1" }),
  });
  expect([read.status, await read.json()]).toEqual([200, 1]);
  const put = await PUT.fetch(new Request("http://localhost/anything/at/all", { method: "PUT" }));
  expect([put.status, await put.json()]).toEqual([200, "anywhere"]);
  const other = await replace.fetch(new Request("http://localhost/anything/at/all", { method: "PUT" }));
  expect([other.status, await other.json()]).toEqual([200, "elsewhere"]);
  expect(GET.app.openapi()).toMatchObject({ info: { title: "API" }, paths: {} });
});

test("a module that nobody compiled says so", () => {
  const handler = (): number => 1;
  expect(() => endpoint(handler)).toThrow(
    /^endpoint\(f\) at .*endpoints\.test\.ts.* was not compiled by Countersign/,
  );
  expect(() => endpoint("/a", { method: "GET" }, handler)).toThrow("was not compiled by Countersign");
});
