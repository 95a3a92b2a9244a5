import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "transformer/**/*.test.ts", "runtime/**/*.test.ts", "cli/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a test waits for may take long on a busy machine; how long is no question of the test's.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
