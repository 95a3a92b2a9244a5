import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign()],
  test: {
    // Not the tests of a build in dist.
    include: ["src/**/*.test.ts"],
    env: {
      AUTH_SECRET: "a secret of the tests, 32 bytes and more",
      BASE_URL: "http://members.test",
      ISSUER: "https://login.example",
      // Nobody listens there; a test puts its own keys in the place of the network.
      ISSUER_KEYS: "http://keys.test/jwks",
    },
    hookTimeout: 60_000,
    testTimeout: 60_000,
  },
});
