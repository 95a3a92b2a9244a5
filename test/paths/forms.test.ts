import { afterAll, beforeAll, expect, test } from "vitest";
import { App, type AppOptions } from "../../runtime/app.js";
import { HttpError } from "../../runtime/errors/http-error.js";
import type { Issues } from "../../runtime/generated/issues.js";
import { throughHono } from "../../runtime/node/direct/testing.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { add, json, withBody } from "../../runtime/operation.fixture.js";
import { SOCKETS } from "./doors.js";
import { exchange } from "./exchange.js";
import { get, post } from "./wire.js";

/** Options of an application that change responses: they apply on both paths. */
const JSON_TYPE = "application/json";
const PROBLEM = "application/problem+json";
const OPTIONS = {
  problem: { errors: "problem" },
  projecting: { validateResponses: false },
  checking: {},
} as const;
type Options = keyof typeof OPTIONS;

const servers = new Map<string, Server>();

beforeAll(async () => {
  for (const door of SOCKETS)
    for (const [name, options] of Object.entries(OPTIONS))
      servers.set(`${door} ${name}`, await served(door, options));
});
afterAll(async () => {
  for (const server of servers.values()) await server.close({ graceMs: 0 });
});

async function served(door: string, options: Partial<AppOptions>): Promise<Server> {
  const app = new App({ title: "T", version: "1", bodyLimit: 1000, log: () => {}, ...options });
  add(app, "post", "/items", (item) => item, withBody);
  add(app, "get", "/text", () => {
    throw new HttpError(404, "No such thing", { headers: { "x-why": "so" } });
  });
  add(app, "get", "/object", () => {
    throw new HttpError(409, { type: "https://example.com/sold-out", title: "Sold out", left: 0 });
  });
  add(app, "get", "/fault", () => {
    throw new Error("secret");
  });
  // Of the right kind, but too short: constraints are checked where results are.
  add(app, "get", "/short", () => "a", {
    result: json(200, (value, issues) => {
      (issues as Issues).tooShort(value as string, 2);
      return value;
    }),
  });
  return serve(app, { port: 0, ...(door === "hono" ? throughHono : {}) });
}

const about = (title: string, status: number, more: object) => ({
  type: "about:blank",
  title,
  status,
  ...more,
});

const ROWS: readonly [
  what: string,
  options: Options,
  sent: string,
  status: number,
  body: object | string,
  type: string,
][] = [
  [
    "a detail that is text",
    "problem",
    get("/text", "Connection: close"),
    404,
    about("Not Found", 404, { detail: "No such thing" }),
    PROBLEM,
  ],
  [
    "a detail that is an object",
    "problem",
    get("/object", "Connection: close"),
    409,
    { type: "https://example.com/sold-out", title: "Sold out", status: 409, left: 0 },
    PROBLEM,
  ],
  [
    "a fault",
    "problem",
    get("/fault", "Connection: close"),
    500,
    about("Internal Server Error", 500, {}),
    PROBLEM,
  ],
  ["no route", "problem", get("/nowhere", "Connection: close"), 404, about("Not Found", 404, {}), PROBLEM],
  [
    "what is not as declared",
    "problem",
    post("/items", '{"name":"a"}', "Connection: close"),
    422,
    about("Unprocessable Content", 422, {
      detail: "The request has one issue",
      errors: [
        {
          type: "string_too_short",
          loc: ["body", "name"],
          msg: "String should have at least 2 characters",
          input: "a",
          ctx: { min_length: 2 },
        },
      ],
    }),
    PROBLEM,
  ],
  [
    "a result that breaks its constraint, checked",
    "checking",
    get("/short", "Connection: close"),
    500,
    { detail: "Internal Server Error" },
    JSON_TYPE,
  ],
  ["the same, not checked", "projecting", get("/short", "Connection: close"), 200, '"a"', JSON_TYPE],
];

test.each(SOCKETS.flatMap((door) => ROWS.map((row) => [door, ...row] as const)))(
  "%s: %s, %s",
  async (door, _, options, sent, status, body, type) => {
    const { answers, ended } = await exchange(
      servers.get(`${door} ${options}`)?.url ?? "",
      [sent],
      ["other"],
      true,
    );
    const [answer] = answers;
    expect(ended).toBe(true);
    expect([answer?.status, answer?.fields["content-type"]]).toEqual([status, [type]]);
    const text = answer?.body ?? "";
    expect(typeof body === "string" ? text : JSON.parse(text)).toEqual(body);
  },
);
