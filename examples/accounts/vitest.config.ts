import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  test: {
    // Without the tests of a build in dist.
    include: ["src/**/*.test.ts"],
    env: {
      // Cheap, because every test registers accounts.
      SCRYPT_COST: "10",
      PGLITE_FOLDER: "memory://",
      TOKEN_SECRET: "a secret of the tests, 32 bytes and more",
    },
    // With DATABASE_URL, all files use one database.
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
