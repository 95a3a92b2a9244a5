import fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { RouterBySize } from "./router-by-size.js";

const METHODS = ["GET", "PUT"] as const;
const segment = fc.constantFrom("a", "b", ":x", ":y", ":n{[0-9]+}");
const sent = fc.constantFrom("a", "b", "7", "é", "");
const pathOf = (segments: fc.Arbitrary<string>) =>
  fc.array(segments, { maxLength: 3 }).map((parts) => `/${parts.join("/")}`);
const route = fc.record({
  method: fc.constantFrom(...METHODS, "ALL"),
  path: fc
    .tuple(pathOf(segment), fc.constantFrom("", "/*", "/:rest{.+}", "/:last?", "/"))
    .map(([start, end]) => (start === "/" && end ? end : start + end)),
});

interface Registered {
  readonly method: string;
  readonly path: string;
}

/** Every route passes the request on, so that a response lists all routes reached, in order, with what each saw. */
function appOf(routes: readonly Registered[], unrelated: number): Hono {
  const app = new Hono({ router: new RouterBySize() });
  routes.forEach(({ method, path }, index) => {
    app.on(method, [path], async (c, next) => {
      const reached = JSON.stringify([index, Object.entries(c.req.param()).sort()]);
      await next();
      c.res = new Response(reached + (c.res.status === 404 ? "" : await c.res.text()));
    });
  });
  for (let n = 0; n < unrelated; n++) app.put(`/unrelated/${n}/:id`, (c) => c.text(c.req.param("id")));
  return app;
}

test("a large application finds the same routes as a small one, in the same order, with the same parameters", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(route, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...METHODS), pathOf(sent)), { minLength: 1, maxLength: 6 }),
      async (routes, requests) => {
        const [small, large] = [appOf(routes, 0), appOf(routes, 200)];
        for (const [method, path] of requests) {
          const answers = [await small.request(path, { method }), await large.request(path, { method })];
          const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
          expect(other, `${method} ${path}`).toBe(one);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a large application answers its own routes, and 404 to what it has none for", async () => {
  const large = appOf([], 200);
  expect(await (await large.request("/unrelated/150/x", { method: "PUT" })).text()).toBe("x");
  expect((await large.request("/unrelated/200/x", { method: "PUT" })).status).toBe(404);
});

test.each([0, 200])(
  "with %i other routes, a route added after the first request is refused",
  async (unrelated) => {
    const app = appOf([], unrelated);
    await app.request("/");
    expect(() => app.get("/late", (c) => c.text("late"))).toThrow("matcher is already built");
  },
);

test("where Hono's routers differ, in wildcards before the end, a large application answers as a small one", async () => {
  const routes = [{ method: "GET", path: "/*/*" }];
  const [small, large] = [appOf(routes, 0), appOf(routes, 200)];
  for (const path of ["/", "/a", "/a/b", "/a/b/c"])
    expect(await (await large.request(path)).text(), path).toBe(await (await small.request(path)).text());
});
