import { symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { projectConfig } from "../support/project-config.js";
import { countersign } from "../support/quickstart.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder("build-again-native");
  writeFiles(folder, {
    "package.json": { type: "module" },
    "tsconfig.json": { ...projectConfig, include: ["src"] },
    "src/app.ts": `import { App } from "countersign";
import { rowsOf } from "rows";

const app = new App({ title: "A", version: "1" });
app.get("/rows", (): number => rowsOf("all"));

export default app;
`,
    "node_modules/rows/package.json": {
      name: "rows",
      type: "module",
      types: "lib/index.d.ts",
      main: "index.js",
    },
    "node_modules/rows/lib/index.d.ts": 'export { rowsOf } from "./rows.js";\n',
    "node_modules/rows/lib/rows.d.ts": "export declare function rowsOf(what: string): number;\n",
    "node_modules/rows/index.js": "export const rowsOf = () => 1;\n",
  });
  const native = path.join(repository, "node_modules/typescript7");
  symlinkSync(native, path.join(folder, "node_modules/typescript"), "junction");
});
afterAll(() => removeFolder(folder));

/** Only the native compiler reads the package's declaration: no signature mentions it. */
test("with TypeScript 7 a build is made anew when a package declares something else", {
  timeout: 120_000,
}, async () => {
  const build = async () => {
    const ended = await finish(process.execPath, [countersign, "build"], folder);
    return `${ended.stdout}${ended.stderr}`;
  };
  expect(await build()).toContain("Built 1 route");
  expect(await build()).toContain("Nothing has changed");
  // A module that is found before the existing one.
  writeFiles(folder, {
    "node_modules/rows/lib/rows.ts": "export function rowsOf(what: number) { return what; }\n",
  });
  expect(await build()).toContain("TS2345");
  writeFiles(folder, {
    "node_modules/rows/lib/rows.ts": "export function rowsOf(what: string) { return what.length; }\n",
  });
  expect(await build()).toContain("Built 1 route");
  expect(await build()).toContain("Nothing has changed");
  writeFiles(folder, {
    "node_modules/rows/lib/index.d.ts": "export declare function rowsOf(what: string): string;\n",
  });
  expect(await build()).toContain("TS2322");
});
