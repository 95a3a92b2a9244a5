import { configDefaults, defineConfig } from "vitest/config";

/**
 * Tests of pure functions: they change nothing that another file could see, and may share one copy of the modules they
 * import. A copy of TypeScript for each file took more of the processor than the tests.
 */
const PURE = [
  "transformer/*.test.ts",
  "transformer/{1-discover,2-read,3-plan,4-generate,5-link,calls,diagnostics,openapi,semantics,sources}/**/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test waits for may take long on a busy machine; how long is no question of the test's.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: [
            "test/**/*.test.ts",
            "transformer/**/*.test.ts",
            "runtime/**/*.test.ts",
            "cli/**/*.test.ts",
          ],
          exclude: [...configDefaults.exclude, "**/*.long.test.ts", ...PURE],
        },
      },
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
    ],
    // Three for two cores: much of the time a test waits for a process it started, or for a watcher.
    maxWorkers: 3,
  },
});
