import { expect, test } from "vitest";
import { fileOf } from "./plugin.js";

test.each([
  ["/shop/src/app.ts", "/shop/src/app.ts"],
  ["/shop/src/page.tsx", "/shop/src/page.tsx"],
  ["/shop/src/app.mts", "/shop/src/app.mts"],
  ["/shop/src/app.cts", "/shop/src/app.cts"],
  // Vite's own suffixes: timestamps, and for modules that it imports by itself.
  ["/shop/src/app.ts?t=1764043200000", "/shop/src/app.ts"],
  ["/shop/src/app.ts?import&v=1", "/shop/src/app.ts"],
  ["C:\\shop\\src\\app.ts", "C:/shop/src/app.ts"],
])("%s is a module", (id, file) => expect(fileOf(id)).toBe(file));

test.each([
  "\0virtual:app.ts",
  "/shop/src/app.ts?raw",
  "/shop/src/app.ts?url",
  "/shop/src/app.ts?import&raw",
  "/shop/src/app.d.ts",
  "/shop/src/app.d.mts",
  "/shop/src/style.css",
  "/shop/src/page.vue?vue&type=script&lang.ts",
])("%j is none", (id) => expect(fileOf(id)).toBeUndefined());
