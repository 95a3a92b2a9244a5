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
    // Generous: on a busy machine a browser takes its time.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
  },
});
