import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

const script = `
import { build } from "esbuild";
import countersign from "countersign/esbuild";

await build({
  entryPoints: ["src/app.ts"],
  outdir: "dist",
  bundle: true,
  format: "esm",
  external: ["countersign"],
  plugins: [countersign({ openapi: true })],
});
`;

conforms(bundler("esbuild", script));
