import { tmpdir } from "node:os";
import { join } from "node:path";
import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    env: { ATTACHMENTS_FOLDER: join(tmpdir(), "countersign-chat") },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
