import { cors } from "hono/cors";
import { describe, expect, test } from "vitest";
import { HttpError } from "../errors/http-error.js";
import { LINES, numbers, route, telling } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

describe("a stream that fails before its first item", () => {
  test("is answered like any other error, with the headers of middleware", async () => {
    const world = telling();
    world.app.use(cors({ origin: "https://a.example" }));
    world.app.onError(RangeError, (error, c) => c.json({ taken: (error as Error).message }, 418));
    const failing = (error: Error) =>
      // biome-ignore lint/correctness/useYield: it fails before it could.
      async function* () {
        throw error;
      };
    route(world, "/500", failing(new Error("secret")), { result: LINES });
    route(world, "/404", failing(new HttpError(404)), { result: LINES });
    route(world, "/418", failing(new RangeError("teapot")), { result: LINES });
    const headers = { origin: "https://a.example" };
    const answers = await Promise.all(
      ["/500", "/404", "/418"].map((path) => world.app.request(path, { headers })),
    );
    expect(await Promise.all(answers.map(async (one) => [one.status, await one.json()]))).toEqual([
      [500, { detail: "Internal Server Error" }],
      [404, { detail: "Not Found" }],
      [418, { taken: "teapot" }],
    ]);
    for (const one of answers)
      expect(one.headers.get("access-control-allow-origin")).toBe("https://a.example");
    await world.app.settled();
    expect(world.logged).toEqual(["GET /500 (src/app.ts:1) failed: secret"]);
    expect(world.told.filter((what) => what === "db closes")).toHaveLength(3);
    expect(world.told).not.toContain("task");
  });

  test("also when the item is not what was declared; the generator has ended by then", async () => {
    const world = telling();
    const encode = () => {
      throw new Error("not as declared");
    };
    route(world, "/", numbers(world), {
      result: { status: 200, bodies: { 200: { kind: "json-lines", encode } } },
    });
    expect((await world.app.request("/")).status).toBe(500);
    expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: Error", "db closes"]);
  });

  test("that has no items is an empty answer", async () => {
    const world = telling();
    route(world, "/", numbers(world, 0), { result: LINES });
    const response = await world.app.request("/");
    expect([response.status, await response.text()]).toEqual([200, ""]);
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });
});
