import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

/** Rollup itself knows no TypeScript: what strips the types is the user's choice, here esbuild. */
const script = `
import { existsSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { rollup } from "rollup";
import countersign from "countersign/rollup";

const types = {
  name: "types",
  resolveId(source, importer) {
    if (!importer || !source.startsWith(".")) return null;
    const file = path.resolve(path.dirname(importer), source.replace(/\\.js$/, ".ts"));
    return existsSync(file) ? file : null;
  },
  transform: (code, id) => (id.endsWith(".ts") ? transform(code, { loader: "ts", sourcemap: true }) : null),
};
const bundle = await rollup({
  input: "src/app.ts",
  external: /^countersign/,
  plugins: [countersign({ openapi: true }), types],
});
await bundle.write({ dir: "dist", format: "es" });
`;

conforms(bundler("rollup", script));
