import { defineConfig } from "vitest/config";

/** `npm run test:long`: the contract of hosts once more, on versions beside those that every change is tried with. */
export default defineConfig({
  test: {
    include: ["test/**/*.long.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
