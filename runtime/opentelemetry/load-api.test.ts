import { afterEach, expect, test, vi } from "vitest";
import { loadApi } from "./load-api.js";

afterEach(() => vi.doUnmock("@opentelemetry/api"));

test("a missing package is named, with what to do about it", async () => {
  vi.doMock("@opentelemetry/api", () => {
    throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  });
  await expect(loadApi()).rejects.toThrow(/"@opentelemetry\/api".* npm install @opentelemetry\/api$/);
});
