import { describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { add, withBody } from "../operation.fixture.js";
import { Router } from "../router.js";
import { stackless } from "./stackless.js";
import { RequestValidationError } from "./validation-errors.js";

/** A request that is not as declared is refused without an error object, unless something needs the object. */

const application = (options: Partial<AppOptions> = {}) => {
  const app = new App({ title: "T", version: "1", log: () => {}, ...options });
  return app;
};
const handler = (item: unknown) => item;
const INVALID = { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"x"}' };
const answerOf = async (app: App, path = "/items") => {
  const response = await app.request(path, INVALID);
  return [response.status, response.headers.get("content-type"), await response.json()];
};

describe("who sees the error", () => {
  const seen: unknown[] = [];
  const see = (error: unknown) => void seen.push(error);
  const isSeen = () => {
    expect(seen.splice(0)).toEqual([expect.any(RequestValidationError)]);
  };

  test.each(["class", "status"] as const)("a handler of the app's, by %s", async (by) => {
    const app = application();
    if (by === "class") app.onError(RequestValidationError, see);
    else app.onError(422, see);
    add(app, "post", "/items", handler, withBody);
    expect((await answerOf(app))[0]).toBe(422);
    isSeen();
  });

  test("a handler of a router around it, registered last", async () => {
    const app = application();
    const router = new Router();
    add(router, "post", "/items", handler, withBody);
    app.route("/r", router);
    router.onError(422, see);
    expect((await answerOf(app, "/r/items"))[0]).toBe(422);
    isSeen();
  });

  test.each(["before", "of the route", "on Hono itself"] as const)("middleware %s", async (where) => {
    const app = application();
    const middleware = async (context: { error?: unknown }, next: () => Promise<void>) => {
      await next();
      see(context.error);
    };
    if (where === "before") app.use(middleware as never);
    if (where === "on Hono itself") app.hono.use(middleware as never);
    const options = where === "of the route" ? { use: [middleware] } : undefined;
    add(app, "post", "/items", handler, withBody, options);
    expect((await answerOf(app))[0]).toBe(422);
    isSeen();
  });

  test("a dependency that is open", async () => {
    const app = application();
    const open = async function* () {
      try {
        yield 1;
      } catch (error) {
        see(error);
        throw error;
      }
    };
    add(app, "post", "/items", handler, { ...withBody, needs: needing(dependency(open, "generator")) });
    expect((await answerOf(app))[0]).toBe(422);
    isSeen();
  });
});

test.each(["detail", "problem"] as const)(
  "the answer is the same with and without it: %s",
  async (errors) => {
    const plain = application({ errors });
    const watched = application({ errors });
    watched.use(async (_, next) => next());
    for (const app of [plain, watched]) add(app, "post", "/items", handler, withBody);
    const [status, type, body] = await answerOf(plain);
    expect([status, type]).toEqual([
      422,
      errors === "problem" ? "application/problem+json" : "application/json",
    ]);
    expect(JSON.stringify(body)).toContain("string_too_short");
    expect([status, type, body]).toEqual(await answerOf(watched));
  },
);

describe("stackless", () => {
  test("leaves everybody else's stacks alone", () => {
    const made = stackless(() => new RequestValidationError([]));
    expect(made.stack).toMatch(/^\w+: The request has 0 issues$/);
    expect(() => stackless(() => Reflect.construct(Array, [-1]) as never)).toThrow(RangeError);
    expect(new Error("x").stack).toContain("refusals.test.ts");
  });
});
