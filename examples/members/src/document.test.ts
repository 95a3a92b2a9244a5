import { afterAll, expect, it } from "vitest";
import app from "./app.js";
import { send } from "./testing.js";

afterAll(() => app.close());

it("has the operations of better-auth below its path, beside the app's own", async () => {
  const response = await send("GET", "/openapi.json");
  expect(response.status).toBe(200);
  const { paths, components, info } = (await response.json()) as {
    info: object;
    paths: Record<string, Record<string, unknown>>;
    components: Record<string, Record<string, unknown>>;
  };
  expect(info).toEqual({ title: "Members", version: "1.0.0" });
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(["/keys", "/me", "/session", "/api/auth/sign-in/email", "/api/auth/sign-out"]),
  );
  expect(components["schemas"]).toMatchObject({ Member: {}, AuthUser: {} });
  // What is documented is served: no path of better-auth is a 404.
  const described = Object.entries(paths).filter(
    ([path, item]) => path.startsWith("/api/auth/") && "get" in item,
  );
  expect(described.length).toBeGreaterThan(3);
  for (const [path] of described) expect((await send("GET", path)).status).not.toBe(404);
});

it("says of each operation what it takes to call it", async () => {
  const { paths } = (await (await send("GET", "/openapi.json")).json()) as {
    paths: Record<string, { get?: { security?: unknown }; post?: { security?: unknown } }>;
  };
  expect(paths["/me"]?.get?.security).toEqual([{ Key: [] }, { Foreign: [] }, { Session: [] }]);
  expect(paths["/keys"]?.post?.security).toEqual([{ Session: [] }]);
});
