import { defineConfig } from "vite";

export default defineConfig({
  // The API, as `countersign dev` serves it.
  server: { proxy: { "/items": "http://127.0.0.1:8000" } },
});
