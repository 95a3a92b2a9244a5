import { symlinkSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { useCompiler } from "../semantics/compiler.js";
import { createCompiler, openProject } from "./program.js";
import { createService, type ProjectService } from "./service.js";

const APP = `import { App } from "countersign";
import type { Aliased } from "#aliased";
import type { Shared } from "shared";
import type { Mapped } from "@mapped";
const app = new App({ title: "T", version: "1" });
app.get("/", (): { aliased: Aliased; shared: Shared; mapped: Mapped } => null as never);
export default app;
`;
const manifest = (to: string) => ({ name: "shop", type: "module", imports: { "#aliased": to } });
const shared = (to: string) => ({ name: "shared", type: "module", exports: to });
const paths = (to: string) => ({ compilerOptions: { paths: { "@mapped": [to] } } });

let folder: string;
let service: ProjectService;
const at = (name: string) => path.join(folder, name);
const made = () => service.module(at("shop/src/app.ts"), APP);
const code = () => made()?.edits?.prelude;

beforeAll(() => {
  useCompiler(ts);
  folder = temporaryFolder("service");
  writeFiles(folder, {
    "shop/package.json": manifest("./src/one.ts"),
    "shop/base.json": paths("./src/one.ts"),
    "shop/tsconfig.json": {
      extends: "./base.json",
      compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, types: [] },
      include: ["src"],
    },
    "shop/src/app.ts": APP,
    "shop/src/one.ts": `export type Aliased = "aliased 1"; export type Mapped = "mapped 1";`,
    "shop/src/two.ts": `export type Aliased = "aliased 2"; export type Mapped = "mapped 2";`,
    "shared/package.json": shared("./src/one.ts"),
    "shared/src/one.ts": `export type Shared = "shared 1";`,
    "shared/src/two.ts": `export type Shared = "shared 2";`,
    "shop/node_modules/.keep": "",
  });
  symlinkSync("../../shared", at("shop/node_modules/shared"));
  service = createService(at("shop/tsconfig.json"));
});
afterAll(() => removeFolder(folder));

test.each([
  ["package.json", "shop/package.json", manifest("./src/two.ts"), "aliased"],
  [
    "package.json of another package of the workspace",
    "shared/package.json",
    shared("./src/two.ts"),
    "shared",
  ],
  ["a file that tsconfig.json extends", "shop/base.json", paths("./src/two.ts"), "mapped"],
])("%s leads an import elsewhere", (_, name, content, type) => {
  expect(code()).toContain(`"${type} 1"`);
  expect(made()?.inputs).toContain(at(name));
  writeFiles(folder, { [name]: content });
  service.changed("update", at(name));
  expect(code()).toContain(`"${type} 2"`);
  expect(code()).not.toContain(`"${type} 1"`);
});

test("imports are followed to the files that they refer to by then", () => {
  const resolved = () => service.resolve("#aliased", at("shop/src/app.ts"));
  expect(resolved()).toBe(at("shop/src/two.ts"));
  writeFiles(folder, { "shop/package.json": manifest("./src/one.ts") });
  service.changed("update", at("shop/package.json"));
  expect(resolved()).toBe(at("shop/src/one.ts"));
});

test("`dev` watches every package.json that decides what imports refer to", async () => {
  const project = await openProject({ cwd: at("shop") });
  const { configFiles } = (await createCompiler(project, { watching: true, types: "later" })).compile();
  expect(configFiles).toEqual(
    expect.arrayContaining(
      ["shop/tsconfig.json", "shop/base.json", "shop/package.json", "shared/package.json"].map(at),
    ),
  );
});
