import { tmpdir } from "node:os";
import { join } from "node:path";
import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  test: {
    globalSetup: "test/client.ts",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    env: { ATTACHMENTS_FOLDER: join(tmpdir(), "countersign-chat") },
    // Generous, because a browser is slow on a busy machine.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
  },
});
