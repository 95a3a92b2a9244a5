import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  // Without the tests of a build in dist.
  test: { include: ["src/**/*.test.ts"], hookTimeout: 60_000, testTimeout: 60_000 },
});
