import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign({ serve: "src/app.ts", openapi: true })],
  build: { ssr: "src/app.ts", target: "node{{node}}", sourcemap: true },
  test: { include: ["src/**/*.test.ts"] },
});
