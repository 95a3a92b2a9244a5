import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingPackage, withInstallation } from "./missing-package.js";

let root: string;
let from: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "countersign-missing-"));
  from = path.join(root, "packages/api/src/app.ts");
  for (const folder of ["node_modules/above", "packages/api/node_modules/@scope/own"])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, "pnpm-lock.yaml"), "");
  writeFileSync(path.join(root, "packages/api/package.json"), '{ "dependencies": { "hono": "^4.0.0" } }');
});
afterAll(() => rmSync(root, { recursive: true }));

describe("a package is missing", () => {
  test.each([
    ["nanoid", "nanoid"],
    ["nanoid/non-secure", "nanoid"],
    ["@scope/other/file.js", "@scope/other"],
  ])("for %s: %s", (specifier, name) => {
    expect(missingPackage(specifier, from, {})).toBe(name);
  });

  test.each([
    ...["above", "above/file.js", "@scope/own", "fs", "node:fs", "fs/promises", "./app.js", "/app.js"],
    ...["#internal", "@/models", "~/models", "data:text/javascript,1", "@models/item", "config"],
  ])("not for %s", (specifier) => {
    const paths = { "@models/*": ["./src/models/*"], config: ["./src/config.ts"] };
    expect(missingPackage(specifier, from, { paths })).toBeUndefined();
  });

  test("not with Yarn's Plug'n'Play, which has no folders", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "countersign-missing-"));
    writeFileSync(path.join(folder, ".pnp.cjs"), "");
    const found = missingPackage("nanoid", path.join(folder, "app.ts"), {});
    rmSync(folder, { recursive: true });
    expect(found).toBeUndefined();
  });
});

test.each([
  ["TS2307", "Cannot find module 'nanoid' or its corresponding type declarations.", 'Run "pnpm add nanoid".'],
  ["TS2307", "Cannot find module 'hono/cors' or its corresponding type declarations.", 'Run "pnpm install".'],
  ["TS2307", "Cannot find module './nanoid.js' or its corresponding type declarations.", undefined],
  ["TS2307", "Cannot find module 'above' or its corresponding type declarations.", undefined],
  ["TS2305", "Module '\"nanoid\"' has no exported member 'nanoid'.", undefined],
])("%s %s has the fix %s", (code, message, fix) => {
  expect(withInstallation({ code, severity: "error", message, file: from }, {}).fix).toBe(fix);
});
