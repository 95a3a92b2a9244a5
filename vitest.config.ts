import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { needingOwnModules } from "./test/support/own-modules.js";

/**
 * Tests that change nothing that another file could see, and may share one copy of the modules they import. A copy of
 * TypeScript for each file took more of the processor than the tests.
 */
const SHARING = [
  "transformer/*.test.ts",
  "transformer/{1-discover,2-read,3-plan,4-generate,5-link,calls,diagnostics,openapi,semantics,sources}/**/*.test.ts",
  "runtime/**/*.test.ts",
  "cli/**/*.test.ts",
];
const own = needingOwnModules(["runtime", "cli"]);
const optimizeLater = fileURLToPath(new URL("./test/support/optimize-later.cjs", import.meta.url));
/** Before each test, whichever file the last one stood in. */
const afresh = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true };

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --require=${JSON.stringify(optimizeLater)}` },
    // What a test waits for may take long on a busy machine; how long is no question of the test's.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts", "transformer/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "**/*.long.test.ts", ...SHARING],
        },
      },
      { extends: true, test: { name: "own", include: [...own] } },
      {
        extends: true,
        test: {
          name: "shared",
          include: SHARING,
          exclude: [...configDefaults.exclude, ...own],
          isolate: false,
          ...afresh,
        },
      },
    ],
    // Three for two cores: much of the time a test waits for a process it started, or for a watcher.
    maxWorkers: 3,
  },
});
