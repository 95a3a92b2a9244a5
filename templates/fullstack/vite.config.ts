import countersign from "countersign/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [countersign({ serve: "src/app.ts" })],
  build: { outDir: "dist/web" },
  test: { include: ["src/**/*.test.ts"] },
});
