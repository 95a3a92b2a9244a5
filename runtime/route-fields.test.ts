import { expect, it } from "vitest";
import { App } from "./app.js";
import { operation } from "./operation.fixture.js";

it("what all answers of a route say is worked out once, for Hono and for the path beside it", async () => {
  const app = new App({ title: "Test", version: "1" });
  let looks = 0;
  const compiled = Object.defineProperty(operation(), "deprecated", {
    get() {
      looks++;
      return { since: "2026-09-01" };
    },
  });
  (app.get as (...call: unknown[]) => unknown)("/", () => "hello", compiled);
  app.ready();
  expect(looks).toBe(1);
  const response = await app.request("/");
  expect(response.headers.get("deprecation")).toBe(`@${Date.UTC(2026, 8, 1) / 1000}`);
  expect(looks).toBe(1);
});
