import picocolors from "picocolors";
import { expect, it } from "vitest";
import type { DependencyPlan } from "../transformer/3-plan/plan.js";
import { explainRoute } from "./explain-route.js";
import { route } from "./testing/fake.js";

const plain = picocolors.createColors(false);

it("shows every kind of parameter, the results by status, and the code", () => {
  const entry = route("put", "/items/:id", {
    operationId: "replaceItem",
    source: "src/items.ts:12",
    parameters: [
      { in: "path", name: "id", wireName: "id", schema: { kind: "number", type: "int" }, optional: false },
      {
        in: "query",
        name: "limit",
        wireName: "limit",
        schema: { kind: "number" },
        optional: true,
        default: 10,
      },
      { in: "header", name: "userAgent", wireName: "user-agent", schema: { kind: "string" }, optional: true },
      {
        in: "query",
        name: "filter",
        spread: {
          kind: "object",
          properties: [
            { name: "tag", schema: { kind: "string" }, optional: false },
            { name: "page", schema: { kind: "number" }, optional: true },
          ],
        },
        fields: [
          { property: "tag", wireName: "tag" },
          { property: "page", wireName: "page", default: 1 },
        ],
        optional: false,
      },
      {
        in: "body",
        name: "item",
        embed: false,
        schema: { kind: "ref", id: "src/items#NewItem" },
        optional: false,
      },
      { in: "injected", name: "c", what: "context" },
    ],
    bodies: [
      { status: 200, body: { kind: "json", schema: { kind: "ref", id: "src/items#Item" } } },
      { status: 204, body: { kind: "empty" } },
    ],
    responses: {
      200: {},
      204: {},
      404: { description: "Item not found" },
      422: { description: "Validation Error" },
    },
    components: [{ id: "src/items#Item", name: "Item", module: "src/items", mode: "both", schema: {} }],
    generated: () => "const _route = {\n  status: 200,\n};\n",
  });
  expect(explainRoute(entry, plain)).toBe(`PUT /items/:id  replaceItem  src/items.ts:12

Parameters
  id           path      id              integer  required
  limit        query     limit           number   default 10
  userAgent    header    user-agent      string   optional
  filter.tag   query     tag             string   required
  filter.page  query     page            number   default 1
  item         body      the whole body  NewItem  required
  c            injected  context

Results
  200  JSON     Item
  204  no body
  404  error    Item not found
  422  error    Validation Error

Served on Node
  through Hono, because the handler takes the Context (c)

Generated code
  const _route = {
    status: 200,
  };
`);
});

it("says what streams hold", () => {
  const item = { kind: "ref", id: "src/items#Item" } as const;
  const entry = route("get", "/", {
    bodies: [
      { status: 200, body: { kind: "events", schema: item, raw: true } },
      { status: 201, body: { kind: "events", schema: item, raw: false } },
      { status: 202, body: { kind: "events", raw: false } },
      { status: 203, body: { kind: "json-lines", schema: item } },
    ],
    components: [{ id: "src/items#Item", name: "Item", module: "src/items", mode: "both", schema: {} }],
  });
  expect(explainRoute(entry, plain)).toContain(`Results
  200  Server-Sent Events  Item | text
  201  Server-Sent Events  Item
  202  Server-Sent Events  no data
  203  JSON Lines          Item
`);
});

it("says which path serves a route on Node, and why", () => {
  const raw: DependencyPlan = {
    name: "raw",
    kind: "function",
    source: "src/db.ts:1",
    location: { file: "/src/app.ts", start: 0, length: 3 },
    parameters: [{ in: "injected", name: "request", what: "request" }],
  };
  const need = { dependency: raw, cache: true, scope: "request" } as const;
  expect(explainRoute(route("get", "/", {}), plain)).toContain(
    "Served on Node\n  directly, unless middleware is in front of it\n",
  );
  const entry = route("get", "/", { parameters: [{ in: "dependency", name: "it", need }] });
  expect(explainRoute(entry, plain)).toContain(
    "Served on Node\n  through Hono, because raw takes the Request (request)\n",
  );
});

it("says when there are no parameters, and when a route is hidden", () => {
  const text = explainRoute(route("get", "/", { hidden: true }), plain);
  expect(text).toContain("GET /  operation  src/app.ts:1  (hidden)\n");
  expect(text).toContain("Parameters\n  none\n");
});

it("shows names of the path that nobody reads", () => {
  const id = {
    in: "path",
    name: "item",
    wireName: "id",
    schema: { kind: "string" },
    optional: false,
  } as const;
  const text = explainRoute(route("get", "/shops/:shop/items/:id{[0-9]+}/*", { parameters: [id] }), plain);
  expect(text).toContain(`Parameters
  item  path  id        string  required
        path  shop      string  not read
        path  wildcard  string  not read
`);
});

it("shows where dependencies come from, why they are resolved, and what they read", () => {
  const settings: DependencyPlan = {
    name: "settings",
    kind: "async",
    parameters: [],
    source: "src/settings.ts:3",
    location: { file: "/src/app.ts", start: 0, length: 3 },
  };
  const db: DependencyPlan = {
    name: "connection",
    kind: "generator",
    parameters: [
      { in: "dependency", name: "of", need: { dependency: settings, cache: true, scope: "app" } },
      { in: "query", name: "table", wireName: "table", schema: { kind: "string" }, optional: true },
    ],
    source: "src/db.ts:12",
    location: { file: "/src/app.ts", start: 0, length: 3 },
  };
  const guard: DependencyPlan = {
    name: "requireUser",
    kind: "function",
    parameters: [],
    source: "src/app.ts:5",
    location: { file: "/src/app.ts", start: 0, length: 3 },
  };
  const entry = route("get", "/", {
    parameters: [
      {
        in: "dependency",
        name: "db",
        need: { dependency: db, cache: false, scope: "request", maxConcurrency: 4 },
      },
    ],
    guards: [{ dependency: guard, cache: true, scope: "request" }],
  });
  const text = explainRoute(entry, plain);
  expect(text).toContain(`Parameters
  db                dependency  connection  src/db.ts:12
  connection.table  query       table       string        optional
`);
  expect(text).toContain(`Dependencies
  requireUser  guard         function   src/app.ts:5
  connection   parameter db  generator  src/db.ts:12       not cached, at most 4 at once
    settings   parameter of  async      src/settings.ts:3  scope app
`);
});

it("shows what a file is answered with: a part, or nothing, is no error", () => {
  const entry = route("get", "/", {
    bodies: [
      { status: 200, body: { kind: "file", contentType: "application/pdf" } },
      { status: 201, body: { kind: "binary", contentType: "image/png" } },
    ],
    responses: { 200: {}, 201: {}, 206: {}, 304: {}, 416: { description: "Range Not Satisfiable" } },
  });
  expect(explainRoute(entry, plain)).toContain(`Results
  200  a file     application/pdf
  201  image/png
  206  a file     application/pdf
  304  no body
  416  error      Range Not Satisfiable
`);
});

it("shows what goes through a socket, what comes instead of it, and how it ends", () => {
  const item = { kind: "ref", id: "src/items#Item" } as const;
  const messages = {
    at: 0,
    receives: { text: { as: "json", schema: item }, binary: true },
    sends: { text: { as: "text", schema: { kind: "string" } }, binary: false },
    tells: false,
  } as const;
  const components = [
    { id: "src/items#Item", name: "Item", module: "src/items", mode: "both", schema: {} },
  ] as const;
  const responses = { 422: { description: "Validation Error" } };
  const text = explainRoute(route("socket", "/talk", { messages, responses, components }), plain);
  expect(text).toContain(`SOCKET /talk  operation  src/app.ts:1

Parameters
  none

Messages
  receives  JSON   Item
  receives  bytes  Uint8Array
  sends     text   string

Refused before the handshake
  422  error         Validation Error
  403  another page  its Origin is neither the host's own nor among origins
  426  no handshake  an HTTP request that does not ask for a WebSocket

Closed with
  1000  the handler returns
  1001  the server shuts down
  1007  a message does not match its type
`);
  expect(text).not.toContain("Results");
});

it("says that a socket expects nothing, or that its handler is told of what is wrong", () => {
  const nothing = { at: 0, receives: { binary: false }, sends: { binary: false }, tells: false };
  const silent = explainRoute(route("socket", "/", { messages: nothing }), plain);
  expect(silent).toContain("  receives  nothing\n  sends     nothing\n");
  expect(silent).toContain("  1007  a message arrives, and none is expected\n");
  const told = explainRoute(route("socket", "/", { messages: { ...nothing, tells: true } }), plain);
  expect(told).not.toContain("1007");
  expect(told).toContain("the handler receives an InvalidMessage\n");
});

it("shows no code of a webhook: nothing decodes or encodes it", () => {
  expect(explainRoute(route("webhook", "paid", { kind: "webhook" }), plain)).not.toContain("Generated code");
  expect(explainRoute(route("get", "/"), plain)).toContain("Generated code\n  const _operation = {};\n");
});

it("shows the media types of a body that is not JSON", () => {
  expect(explainRoute(route("post", "/", { body: ["multipart/form-data"] }), plain)).toContain(
    "Body\n  multipart/form-data\n\nResults\n",
  );
  expect(explainRoute(route("post", "/", { body: ["application/json"] }), plain)).not.toContain("Body");
});
