import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { needingOwnModules } from "./test/support/own-modules.js";

createRequire(import.meta.url)("./test/support/optimize-later.cjs");

/**
 * Tests that change nothing that another file could see, and may share one copy of the modules that they import. A copy of
 * TypeScript for each file took more processor time than the tests.
 */
const SHARING = [
  "{cli,runtime,transformer}/**/*.test.ts",
  "test/{calling,client,codecs,commands,formats,mcp,paths,support,types}/**/*.test.ts",
  "test/*.test.ts",
];
/**
 * Tests that take a long time by themselves, most of them in other processes, or that keep large programs in memory: they begin
 * early, and their modules are not shared.
 */
const ALONE = [
  "test/{architecture,benchmark,bundle,clients,deployment,diagnostic-samples,docs,isolated-install,package,samples,soak,type-checked}.test.ts",
];
const own = needingOwnModules(["cli", "runtime", "transformer", "test"]);
/** Before each test, no matter which file the last one was in. */
const afresh = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true };

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^typescript$/,
        replacement: fileURLToPath(new URL("test/support/typescript.ts", import.meta.url)),
      },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test waits for may take long on a busy machine. The duration is not what the test checks.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts", "transformer/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "**/*.long.test.ts", ...SHARING, ...own],
        },
      },
      { extends: true, test: { name: "own", include: [...own, ...ALONE] } },
      {
        extends: true,
        test: {
          name: "shared",
          include: SHARING,
          exclude: [...configDefaults.exclude, "**/*.long.test.ts", ...own, ...ALONE],
          isolate: false,
          ...afresh,
        },
      },
    ],
    // Four for two cores: much of the time a test waits for a process that it started, or for a watcher. With three, a fifth of
    // the cores' time was unused.
    maxWorkers: 4,
  },
});
