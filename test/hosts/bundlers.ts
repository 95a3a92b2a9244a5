import { ARTIFACT_NAMES } from "../../transformer/artifacts/artifacts.js";

/** Scripts as users of each bundler write them; all write `dist/app.js`, its source map and the artifacts. */

const asked = JSON.stringify(Object.fromEntries(ARTIFACT_NAMES.map((name) => [name, true])));

/** Rollup itself does not support TypeScript: the user chooses what strips the types, here esbuild. */
export const rollup = `
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
  plugins: [countersign(${asked}), types],
});
await bundle.write({ dir: "dist", format: "es", sourcemap: true });
`;

export const rolldown = `
import { rolldown } from "rolldown";
import countersign from "countersign/rollup";

const bundle = await rolldown({
  input: "src/app.ts",
  external: /^countersign/,
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
  plugins: [countersign(${asked})],
});
await bundle.write({ dir: "dist", format: "es", sourcemap: true });
`;

export const esbuild = `
import { build } from "esbuild";
import countersign from "countersign/esbuild";

await build({
  entryPoints: ["src/app.ts"],
  outdir: "dist",
  bundle: true,
  format: "esm",
  sourcemap: true,
  external: ["countersign"],
  plugins: [countersign(${asked})],
});
`;

/** @param vite the package, of either version. */
export const viteBuild = (vite: string) => `
import { build } from "${vite}";
import countersign from "countersign/vite";

await build({
  configFile: false,
  logLevel: "error",
  plugins: [countersign(${asked})],
  build: { ssr: "src/app.ts", sourcemap: true },
});
`;

/**
 * Prints its address, and when the watcher has been silent for a while, because Vite reports nothing about modules that no
 * browser has loaded.
 */
export const viteDev = (vite: string) => `
import { createServer } from "${vite}";
import countersign from "countersign/vite";

const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { host: "127.0.0.1", port: 0 },
  plugins: [countersign({ serve: "src/app.ts" })],
});
await server.listen();
// The default of five seconds ends connections between two requests whenever the machine is busy.
server.httpServer.keepAliveTimeout = 60_000;
let quiet;
for (const event of ["add", "change", "unlink"]) server.watcher.on(event, () => {
  clearTimeout(quiet);
  quiet = setTimeout(() => console.log("watcher is quiet"), 300);
});
console.log("http://127.0.0.1:" + server.httpServer.address().port);
`;
