import { SettingsError, settings } from "countersign";
import { expect, it, vi } from "vitest";
import { type Settings, tokenSecret } from "./settings.js";

const read = (env: Record<string, string>) => settings<Settings>({ env })();

it("has a default for what need not be set", () => {
  expect(read({})).toEqual({ pgliteFolder: ".pglite", scryptCost: 15 });
});

it("does not start with a secret that can be guessed", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect(tokenSecret(read({ TOKEN_SECRET: secret, NODE_ENV: "production" }))).toBe(secret);
  expect(() => read({ TOKEN_SECRET: "short" })).toThrow(SettingsError);
  expect(() => tokenSecret(read({ NODE_ENV: "production" }))).toThrow("TOKEN_SECRET is not set");
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  expect(tokenSecret(read({}))).toHaveLength(64);
  expect(warn).toHaveBeenCalledOnce();
});

it("shows no secret", () => {
  const settings = read({
    TOKEN_SECRET: "0123456789abcdef0123456789abcdef",
    DATABASE_URL: "postgres://u:p@h/d",
  });
  expect(JSON.stringify(settings)).not.toMatch(/0123|u:p/);
});
