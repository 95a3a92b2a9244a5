import { symlinkSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { useCompiler } from "../semantics/compiler.js";
import { createService } from "./service.js";

const app = (route: string) => `import { App } from "countersign";
import { first } from "lists";
interface Item { name: string }
const items: Item[] = [];
const app = new App({ title: "T", version: "1" });
${route}
export default app;
`;
/** The type of the result depends on the package. */
const ASKS = app('app.get("/", () => first(items));');
const ASKS_NOTHING = app('app.get("/", (): Item => first(items));');

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  useCompiler(ts);
  folder = temporaryFolder("native-inputs");
  writeFiles(folder, {
    "package.json": { name: "shop", type: "module" },
    "tsconfig.json": {
      compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, types: [], skipLibCheck: true },
      include: ["src"],
    },
    "src/app.ts": ASKS,
    "node_modules/lists/package.json": {
      name: "lists",
      version: "1.0.0",
      type: "module",
      types: "index.d.ts",
    },
    "node_modules/lists/index.d.ts":
      'import type { Of } from "./of.js";\nexport declare function first<T>(list: readonly T[]): Of<T>;\n',
    "node_modules/lists/of.d.ts": "export type Of<T> = T;\n",
  });
  symlinkSync(path.join(repository, "node_modules/typescript7"), at("node_modules/typescript"));
});
afterAll(() => removeFolder(folder));

const packagesIn = (text: string) => {
  vi.stubEnv("COUNTERSIGN_DOOR", "typescript7");
  writeFiles(folder, { "src/app.ts": text });
  const module = createService(at("tsconfig.json")).module(at("src/app.ts"), text);
  vi.unstubAllEnvs();
  expect(module?.edits).toBeDefined();
  return module?.inputs.filter((file) => file.startsWith(at("node_modules"))) ?? [];
};

test("the inputs of a module contain the packages that only the native compiler has read", () => {
  const files = ["node_modules/lists/index.d.ts", "node_modules/lists/of.d.ts"];
  expect(packagesIn(ASKS)).toEqual(expect.arrayContaining(files.map(at)));
});

test("those of a module without questions to it contain none", () => {
  expect(packagesIn(ASKS_NOTHING)).toEqual([]);
});
