import { expect, test, vi } from "vitest";
import { finish } from "../support/processes.js";
import { projectConfig } from "../support/project-config.js";
import { countersign } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

// Before it runs a module that NODE_OPTIONS names, Node reads the package.json around it, and ends if that is not JSON.
vi.stubEnv("NODE_OPTIONS", undefined);

/** Other faults, and other commands: `test/commands/broken-projects.test.ts`. */
test("a project that cannot be read ends the process with 1, one line with a code, and no stack", async () => {
  const root = temporaryFolder("broken");
  try {
    writeFiles(root, {
      "tsconfig.json": projectConfig,
      "package.json": "{",
      "src/app.ts": "export default 1;\n",
    });
    const { code, stdout, stderr } = await finish(process.execPath, [countersign, "check"], root);
    expect(stdout + stderr).toMatch(/^error CS4011: .*package\.json.* cannot be used: /);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  } finally {
    removeFolder(root);
  }
});
