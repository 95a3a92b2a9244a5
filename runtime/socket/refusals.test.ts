import { describe, expect, test } from "vitest";
import type { AppOptions } from "../app.js";
import type { CompiledOperation } from "../contract/operation.js";
import { dependency, needing, telling } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { telling as tellingApp, transaction } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import type { Outgoing } from "../result/outgoing.js";
import { Router } from "../router.js";
import type { Routes } from "../routes.js";
import { SocketRefused } from "./client-socket.js";
import { SAYING, socket } from "./testing.js";

/** What a request is sent to: the same route over a socket and over HTTP, each in its own app. */
interface World extends ReturnType<typeof tellingApp> {
  /** Registers the route. */
  route(
    routes: Routes,
    parts?: Partial<CompiledOperation>,
    options?: { timeout?: number; use?: never[] },
  ): void;
}

interface Case {
  readonly what: string;
  readonly app?: Partial<AppOptions>;
  readonly set: (world: World) => void;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

class OutOfStock extends Error {}

const failing = (error: () => unknown, name = "failing") =>
  dependency(
    Object.defineProperty(
      () => {
        throw error();
      },
      "name",
      { value: name },
    ),
  );

/** `id: Int` from the path, `limit?: Int` from the query, a header and a cookie. */
const decode: CompiledOperation["decode"] = (request, _, list) => {
  const issues = list as Issues;
  const id = request.path("id") ?? "";
  if (!/^\d+$/.test(id)) issues.int(id, "id");
  issues.from("path", request);
  const limit = request.query("limit");
  if (limit !== undefined && !/^\d+$/.test(limit)) issues.int(limit, "limit");
  issues.from("query", request);
  if (request.header("x-name") === undefined) issues.missing("x-name");
  issues.from("header", request);
  if (request.cookie("session") === undefined) issues.missing("session");
  issues.from("cookie", request);
  return [undefined];
};

const swallowing = dependency(async function* swallowing() {
  try {
    yield 1;
  } catch {}
}, "generator");

const replacing = dependency(async function* replacing() {
  try {
    yield 1;
  } catch {
    throw new HttpError(418, "replaced");
  }
}, "generator");

const cookies: CompiledOperation["decode"] = (request) => {
  (request.inject("outgoing") as Outgoing).setCookie("a", "b");
  return [undefined];
};

const CASES: readonly Case[] = [
  {
    what: "nothing that was asked for",
    set: ({ app, route }) => route(app, { decode }),
    path: "/x/y?limit=z",
    status: 422,
  },
  {
    what: "a path that is wrong",
    set: ({ app, route }) => route(app, { decode }),
    path: "/x/y",
    headers: { "x-name": "n", cookie: "session=s" },
    status: 422,
  },
  {
    what: "a query that is wrong",
    set: ({ app, route }) => route(app, { decode }),
    path: "/x/1?limit=1&limit=many",
    headers: { "x-name": "n", cookie: "session=s" },
    status: 422,
  },
  {
    what: "a header that is missing",
    set: ({ app, route }) => route(app, { decode }),
    headers: { cookie: "session=s" },
    status: 422,
  },
  {
    what: "a cookie that is missing",
    set: ({ app, route }) => route(app, { decode }),
    headers: { "x-name": "n", cookie: "a=b" },
    status: 422,
  },
  {
    what: "issues beyond the limit",
    app: { issueLimit: 1 },
    set: ({ app, route }) => route(app, { decode }),
    path: "/x/y?limit=z",
    status: 422,
  },
  {
    what: "no credentials",
    set: ({ app, route }) =>
      route(app, {
        needs: needing({
          of: failing(
            () => new HttpError(401, "Not authenticated", { headers: { "www-authenticate": "Bearer" } }),
          ),
          at: 1,
        }),
      }),
    status: 401,
  },
  {
    what: "a dependency that throws, behind one that is torn down",
    set: ({ app, told, route }) =>
      route(app, {
        needs: needing(
          transaction(told),
          failing(() => new HttpError(403, { no: "entry" })),
        ),
      }),
    status: 403,
  },
  {
    what: "parameters that are wrong, behind dependencies that are torn down",
    set: ({ app, told, route }) =>
      route(app, {
        decode,
        needs: needing(dependency(telling("outer", told), "generator"), {
          of: dependency(telling("inner", told), "generator"),
          at: 1,
          scope: "function",
        }),
      }),
    status: 422,
  },
  {
    what: "an error that nobody foresaw",
    set: ({ app, route }) => route(app, { needs: needing(failing(() => new Error("password"))) }),
    status: 500,
  },
  {
    what: "what is no error",
    set: ({ app, route }) => route(app, { needs: needing(failing(() => "text")) }),
    status: 500,
  },
  {
    what: "an error that a dependency replaces",
    set: ({ app, route }) =>
      route(app, {
        needs: needing(
          replacing,
          failing(() => new Error("first")),
        ),
      }),
    status: 418,
  },
  {
    what: "an error that a dependency swallows",
    set: ({ app, route }) =>
      route(app, {
        needs: needing(
          swallowing,
          failing(() => new Error("first")),
        ),
      }),
    status: 500,
  },
  {
    what: "an error of a class with a handler",
    set({ app, route }) {
      app.onError(OutOfStock, (error, c) => c.json({ sorry: error.message }, 409, { "x-sorry": "1" }));
      route(app, { needs: needing(failing(() => new OutOfStock("none"))) });
    },
    status: 409,
  },
  {
    what: "a status with a handler",
    set({ app, route }) {
      app.onError(422, (_, c) => c.text("no", 400));
      route(app, { decode });
    },
    status: 400,
  },
  {
    what: "an error whose handler throws",
    set({ app, route }) {
      app.onError(OutOfStock, () => {
        throw new HttpError(410, "gone");
      });
      route(app, { needs: needing(failing(() => new OutOfStock("none"))) });
    },
    status: 410,
  },
  {
    what: "the handler of a router, and its middleware",
    set({ app, route }) {
      const router = new Router({ prefix: "/x" });
      router.onError(404, (_, c) => c.text("not in here", 404));
      route(router, { needs: needing(failing(() => new HttpError(404))) });
      app.route("", router, {
        use: [
          async (c, next) => {
            await next();
            c.header("x-after", "1");
          },
        ],
      });
    },
    status: 404,
  },
  {
    what: "a dependency beyond its limit",
    app: { stores: { limits: { count: () => ({ requests: 2, endsIn: 60_000 }) } } },
    set: ({ app, told, route }) =>
      route(app, {
        needs: needing({
          of: dependency(() => told.push("dependency")),
          at: 1,
          limits: [{ requests: 1, per: "1m", name: "costly" }],
        }),
      }),
    status: 429,
  },
  {
    what: "middleware that answers",
    set({ app, route }) {
      app.use("/x/*", (c) => Promise.resolve(c.text("closed", 503, { "retry-after": "60" })));
      route(app);
    },
    status: 503,
  },
  {
    what: "middleware that throws",
    set({ app, route }) {
      app.use(() => {
        throw new HttpError(429, undefined, { headers: { "retry-after": "1" } });
      });
      route(app);
    },
    status: 429,
  },
  {
    what: "middleware around what is refused",
    set({ app, route }) {
      app.use(async (c, next) => {
        c.header("x-before", "1");
        await next();
        c.header("x-after", String(c.res.status));
      });
      route(app, { decode });
    },
    status: 422,
  },
  {
    what: "a time limit",
    set: ({ app, route }) =>
      route(
        app,
        { needs: needing(dependency(() => new Promise((resolve) => setTimeout(resolve, 50)))) },
        { timeout: 0.01 },
      ),
    status: 504,
  },
  {
    what: "cookies of an answer that is none",
    set: ({ app, route }) =>
      route(app, { decode: cookies, needs: needing(failing(() => new HttpError(403))) }),
    status: 403,
  },
  { what: "a path that is none", set: ({ app, route }) => route(app), path: "/y", status: 404 },
  { what: "the other form of a path", set: ({ app, route }) => route(app), path: "/x/1/?a=b", status: 307 },
  {
    what: "a path of another method",
    set: ({ app }) => add(app, "post", "/x/:id", () => 1),
    status: 405,
  },
  {
    what: "an app that does not start",
    app: {
      async *lifespan() {
        yield;
        throw new Error("never");
      },
    },
    set({ app, route }) {
      route(app, { needs: needing({ of: failing(() => new Error("no database")), at: 1, scope: "app" }) });
    },
    status: 500,
  },
];

const FORMS = ["detail", "problem"] as const;

describe.each(FORMS)("errors: %s", (errors) => {
  test.each(CASES)("a handshake is refused as a GET request: $what", async (each) => {
    const { path = "/x/1", headers = {}, status } = each;
    const over = async (kind: "socket" | "http") => {
      const recorded = tellingApp({ errors, ...each.app });
      const { app, told, logged } = recorded;
      each.set({
        ...recorded,
        route(routes, parts = {}, options = {}) {
          const at = routes === app ? "/x/:id" : "/:id";
          if (kind === "socket") socket(routes, at, SAYING.text, () => told.push("handler"), parts, options);
          else add(routes, "get", at, () => told.push("handler"), parts, options);
        },
      });
      const response =
        kind === "http"
          ? await app.request(path, { headers })
          : await app.connect(path, { headers }).then(
              () => expect.unreachable(),
              (error) => (error instanceof SocketRefused ? error.response : Promise.reject(error)),
            );
      await app.settled();
      return {
        status: response.status,
        headers: [...response.headers],
        body: await response.text(),
        told,
        logged,
      };
    };
    const [bySocket, byHttp] = [await over("socket"), await over("http")];
    expect(byHttp.status).toBe(status);
    expect(bySocket).toEqual(byHttp);
    expect(byHttp.told).not.toContain("handler");
  });
});
