import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectConfig } from "../support/project-config.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

const { compilerOptions } = projectConfig;
let folder: string;
beforeAll(() => {
  folder = temporaryFolder("build-again");
  writeFiles(folder, {
    "package.json": { type: "module" },
    "base.json": { compilerOptions },
    "tsconfig.json": { extends: "./base.json", include: ["src"] },
    "src/item.ts": "export interface Item { name: string; size: import('sizes').Size }\n",
    "src/app.ts": `import { App } from "countersign";
import type { Item } from "./item.js";

const app = new App({ title: "A", version: "1" });
app.post("/items", (item: Item): Item => item);

export default app;
`,
    "packages/sizes/package.json": { name: "sizes", types: "index.d.ts" },
    "packages/sizes/index.d.ts": "export type Size = number;\n",
    "packages/other/package.json": { name: "sizes", types: "index.d.ts" },
    "packages/other/index.d.ts": "export type Size = string;\n",
    "packages/same/package.json": { name: "sizes", types: "index.d.ts" },
    "packages/same/index.d.ts": "export type Size = string;\n",
    "node_modules/.keep": "",
  });
  link("sizes");
});
afterAll(() => removeFolder(folder));

const at = (name: string) => path.join(folder, name);
const write = (files: Record<string, string | object>) => writeFiles(folder, files);

function link(to: string) {
  rmSync(at("node_modules/sizes"), { force: true });
  symlinkSync(at(`packages/${to}`), at("node_modules/sizes"), "junction");
}

/** A build is not remembered if a file has changed in the last 20 ms before it began. A process takes longer than that to start. */
const CLOCK_STEP = 25;

async function build(...options: readonly string[]) {
  await setTimeout(CLOCK_STEP);
  const { stdout } = await commandLine(folder, "build", ...options);
  return stdout;
}

/** The change, and what the next build must do with it. */
const EDITS: readonly (readonly [what: string, edit: () => void, after?: () => void])[] = [
  ["a source", () => appendFileSync(at("src/app.ts"), "// more\n")],
  ["a new file", () => write({ "src/globals.d.ts": "declare const VERSION: string;\n" })],
  [
    "a module that comes before another",
    () =>
      write({
        "src/node_modules/sizes/package.json": { name: "sizes", types: "index.d.ts" },
        "src/node_modules/sizes/index.d.ts": "export type Size = boolean;\n",
      }),
    () => expect(readFileSync(at("dist/openapi.json"), "utf8")).toContain('"boolean"'),
  ],
  [
    "the same module gone again",
    () => rmSync(at("src/node_modules"), { recursive: true }),
    () => expect(readFileSync(at("dist/openapi.json"), "utf8")).not.toContain('"boolean"'),
  ],
  ["a declaration of a package", () => appendFileSync(at("packages/sizes/index.d.ts"), "// more\n")],
  ["where a package is linked to", () => link("other")],
  ["where a package is linked to, though it is the same there", () => link("same")],
  [
    "what tsconfig.json extends",
    () => write({ "base.json": { compilerOptions: { ...compilerOptions, removeComments: true } } }),
  ],
  ["a lockfile", () => write({ "package-lock.json": "{}" })],
  [
    "an output that is gone",
    () => rmSync(at("dist/app.js")),
    () => expect(existsSync(at("dist/app.js"))).toBe(true),
  ],
  [
    "an output that somebody edited",
    () => write({ "dist/openapi.json": "{}" }),
    () => expect(readFileSync(at("dist/openapi.json"), "utf8")).toContain("/items"),
  ],
];

test("a second build does nothing when nothing has changed, and all when anything has", {
  timeout: 300_000,
}, async () => {
  expect(await build()).toMatch(/^Built 1 route, 4 files into dist/);
  const again = await build();
  expect(again).toMatch(/^Nothing has changed: 1 route, 4 files in dist/);
  expect(again).toContain("\n  entry    dist/app.js\n  document dist/openapi.json\n");
  for (const [what, edit, after] of EDITS) {
    edit();
    expect(await build(), what).toMatch(/^Built 1 route/);
    after?.();
    expect(await build(), what).toMatch(/^Nothing has changed/);
  }
});

test("a document that is no longer asked for goes, but not what somebody has made of it", {
  timeout: 60_000,
}, async () => {
  await build();
  expect(await build("--openapi", "api.json")).toContain("removed  dist/openapi.json");
  expect([existsSync(at("dist/openapi.json")), existsSync(at("dist/api.json"))]).toEqual([false, true]);
  appendFileSync(at("dist/api.json"), " ");
  expect(await build("--no-openapi")).not.toContain("removed");
  expect(existsSync(at("dist/api.json"))).toBe(true);
  await build();
  expect(await build("--no-openapi")).toContain("removed  dist/openapi.json");
  expect(existsSync(at("dist/openapi.json"))).toBe(false);
  rmSync(at("dist/api.json"));
});

test("the output of a source that was deleted goes, but not what somebody has made of it", {
  timeout: 60_000,
}, async () => {
  const names = ["gone", "kept", "removed"];
  write(Object.fromEntries(names.map((name) => [`src/${name}.test.ts`, "export {};\n"])));
  await build();
  for (const name of names) rmSync(at(`src/${name}.test.ts`));
  rmSync(at("dist/removed.test.js"));
  appendFileSync(at("dist/kept.test.js"), "// more\n");
  const printed = await build();
  expect(printed).toContain("removed  dist/gone.test.js");
  expect(printed).not.toMatch(/(kept|removed)\.test\.js,/);
  expect([existsSync(at("dist/gone.test.js")), existsSync(at("dist/kept.test.js"))]).toEqual([false, true]);
  expect(await build()).toMatch(/^Nothing has changed/);
});

test("another version of OpenAPI is written when it is asked for, and the app's when it no longer is", {
  timeout: 60_000,
}, async () => {
  const version = () => JSON.parse(readFileSync(at("dist/openapi.json"), "utf8")).openapi;
  for (const [target, written] of [
    ["3.0", "3.0.3"],
    ["3.2", "3.2.0"],
  ] as const) {
    await build("--target", target);
    expect(version()).toBe(written);
    expect(await build("--target", target)).toMatch(/^Nothing has changed/);
  }
  await build();
  expect(version()).toBe("3.1.0");
});

test("a build with errors is not remembered", { timeout: 60_000 }, async () => {
  write({ "src/wrong.ts": 'export const n: number = "";\n' });
  expect(await build()).toContain("error TS2322");
  expect(await build()).toContain("error TS2322");
});
