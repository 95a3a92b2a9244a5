import { afterAll, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** Kinds of modules that `node --import countersign/register` runs. */
const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

const OPTIONS = { target: "ES2022", types: ["node"], strict: true, skipLibCheck: true };

function run(files: Readonly<Record<string, string | object>>) {
  const folder = temporaryFolder("register");
  folders.push(folder);
  writeFiles(folder, files);
  return finish(process.execPath, ["--import", "countersign/register", "src/main.ts"], folder);
}

const REQUESTS = `
async function requests() {
  for (const path of ["/items/2", "/items/x"]) {
    const response = await app.request(path);
    console.log(response.status, (await response.text()).slice(0, 10));
  }
}
void requests();
`;

/** Node's own \`require\` of such a module cannot load an ES module that imports others. */
test("CommonJS, which requires ES modules, CommonJS packages, JSON and other modules", async () => {
  const { code, stdout, stderr } = await run({
    "package.json": { name: "shop", private: true },
    "tsconfig.json": {
      compilerOptions: {
        ...OPTIONS,
        module: "NodeNext",
        resolveJsonModule: true,
        paths: { "@/*": ["./src/*"] },
      },
      include: ["src"],
    },
    "src/main.ts": `#!/usr/bin/env node
import { App } from "countersign";
import { items } from "@/items";
import title = require("./title.json");
import { parse } from "semver";
const app = new App({ title: title.name, version: "1" });
app.route("/items", items);
console.log(typeof require.resolve, __filename.endsWith("main.ts"), parse("1.2.3")?.major);
try {
  require("./none");
} catch (error) {
  console.log((error as { code: string }).code);
}
${REQUESTS}`,
    "src/semver.d.ts":
      'declare module "semver" { export function parse(text: string): { major: number } | null }\n',
    "src/title.json": { name: "Shop" },
    "src/items.ts": `import { Router } from "countersign";
export const items = new Router();
items.get("/:id", (id: number): { id: number } => ({ id }));
`,
  });
  expect(stderr.replace(/^.*ExperimentalWarning.*\n.*\n/m, "")).toBe("");
  expect(stdout.split("\n")).toEqual([
    "function true 1",
    "MODULE_NOT_FOUND",
    '200 {"id":2}',
    '422 {"detail":',
    "",
  ]);
  expect(code).toBe(0);
}, 60_000);

test("JavaScript with routes, if the project has allowJs, also behind an alias", async () => {
  const { code, stdout, stderr } = await run({
    "package.json": { name: "shop", private: true, type: "module" },
    "tsconfig.json": {
      compilerOptions: {
        ...OPTIONS,
        module: "ESNext",
        moduleResolution: "bundler",
        allowJs: true,
        checkJs: true,
        noEmit: true,
        paths: { "@/*": ["./src/*"] },
      },
      include: ["src"],
    },
    "src/main.ts": `import { App } from "countersign";
import { items } from "@/items.js";
const app = new App({ title: "Shop", version: "1" });
app.route("/items", items);
${REQUESTS}`,
    "src/items.js": `import { Router } from "countersign";
import { twice } from "./twice";
export const items = new Router();
items.get("/:id", /** @param {number} id @returns {{ id: number }} */ (id) => ({ id: twice(id) / 2 }));
`,
    "src/twice.js": "export const twice = (/** @type {number} */ value) => 2 * value;\n",
  });
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toEqual(['200 {"id":2}', '422 {"detail":', ""]);
  expect(code).toBe(0);
}, 60_000);
