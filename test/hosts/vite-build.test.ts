import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

const script = (vite: string) => `
import { build } from "${vite}";
import countersign from "countersign/vite";

await build({
  configFile: false,
  logLevel: "error",
  plugins: [countersign({ openapi: true })],
  build: { ssr: "src/app.ts" },
});
`;

conforms(bundler("vite build", script("vite")));
conforms(bundler("vite 7 build", script("vite7")));
