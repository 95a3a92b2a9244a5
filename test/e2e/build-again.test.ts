import { appendFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { projectConfig } from "../support/project-config.js";
import { countersign } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** What a process stores for the next one. Everything that can change between them: `test/commands/build-again.test.ts`. */
test("a second process builds nothing when nothing has changed, and all when a source has", async () => {
  const folder = temporaryFolder("build-again");
  const build = async () =>
    (await finish(process.execPath, [countersign, "build"], folder)).stdout.split("\n")[0];
  try {
    writeFiles(folder, {
      "package.json": { type: "module" },
      "tsconfig.json": projectConfig,
      "src/app.ts": `import { App } from "countersign";

const app = new App({ title: "A", version: "1" });
app.get("/", (): string => "a");

export default app;
`,
    });
    expect(await build()).toMatch(/^Built 1 route, 2 files into dist/);
    expect(await build()).toMatch(/^Nothing has changed: 1 route, 2 files in dist/);
    appendFileSync(path.join(folder, "src/app.ts"), "// more\n");
    expect(await build()).toMatch(/^Built 1 route/);
    expect(await build()).toMatch(/^Nothing has changed/);
  } finally {
    removeFolder(folder);
  }
});
