import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeFiles } from "../../test/support/temporary.js";
import { honoProblem, isWithin } from "./hono.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** As pnpm installs: each package sees its own dependencies and nothing else. */
function isolated(hono: string | undefined): string {
  const root = mkdtempSync(path.join(tmpdir(), "countersign-hono-"));
  folders.push(root);
  writeFiles(root, {
    "pnpm-lock.yaml": "",
    "node_modules/countersign/package.json": {
      name: "countersign",
      version: "0.1.0",
      peerDependencies: { hono: "^4.13.13" },
    },
    ...(hono && {
      "node_modules/countersign/node_modules/hono/package.json": {
        name: "hono",
        version: hono,
        exports: { ".": { require: "./dist/cjs/index.js", default: "./dist/index.js" } },
      },
      "node_modules/countersign/node_modules/hono/dist/cjs/package.json": { type: "commonjs" },
      "node_modules/countersign/node_modules/hono/dist/cjs/index.js": "",
    }),
  });
  return root;
}

test.each([
  [undefined, "none"],
  ["4.13.12", "hono 4.13.12"],
  ["4.9.20", "hono 4.9.20"],
  ["3.20.0", "hono 3.20.0"],
  ["5.0.0", "hono 5.0.0"],
])("hono %s is none to run on", (version, found) => {
  expect(honoProblem(isolated(version))).toMatchObject({
    code: "CS4041",
    message: `Countersign's apps run on Hono ^4.13.13, but this project has ${found}.`,
    fix: 'Run "pnpm add hono@4".',
  });
});

test.each(["4.13.13", "4.13.19", "4.14.0"])("hono %s is one", (version) => {
  expect(honoProblem(isolated(version))).toBeUndefined();
});

test("a project without Countersign has other problems", () => {
  const root = mkdtempSync(path.join(tmpdir(), "countersign-hono-"));
  folders.push(root);
  expect(honoProblem(root)).toBeUndefined();
});

test("a version is compared as numbers", () => {
  expect(isWithin("4.100.0", "^4.13.13")).toBe(true);
  expect(isWithin("4.13.100", "^4.13.13")).toBe(true);
  expect(isWithin("4.2.99", "^4.13.13")).toBe(false);
});
