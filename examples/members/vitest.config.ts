import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  test: {
    // Without the tests of a build in dist.
    include: ["src/**/*.test.ts"],
    env: {
      AUTH_SECRET: "a secret of the tests, 32 bytes and more",
      BASE_URL: "http://members.test",
      ISSUER: "https://login.example",
      // No server listens there; a test replaces the network with its own keys.
      ISSUER_KEYS: "http://keys.test/jwks",
    },
    hookTimeout: 60_000,
    testTimeout: 60_000,
  },
});
