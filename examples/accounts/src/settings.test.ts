import { expect, it, vi } from "vitest";
import { tokenSecret } from "./settings.js";

it("does not start with a secret that can be guessed", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect(tokenSecret(secret, true)).toBe(secret);
  expect(() => tokenSecret("short", false)).toThrow("32 bytes");
  expect(() => tokenSecret(undefined, true)).toThrow("TOKEN_SECRET is not set");
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  expect(tokenSecret(undefined, false)).toHaveLength(64);
  expect(warn).toHaveBeenCalledOnce();
});
