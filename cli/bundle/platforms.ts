import type { BuildOptions } from "esbuild";
import type { PlatformName } from "./platform-names.js";

/** Where a bundle runs. */
export interface Platform {
  /** The bundle's name, without its extension. */
  readonly name: string;
  /** The text of the module that is bundled. @param entry how it imports the program's built entry. */
  readonly start: (entry: string) => string;
  readonly options: BuildOptions;
}

/** Globals that CommonJS packages expect. Declared with `var`, because programs may declare the same names. */
const COMMONJS = [
  'import { createRequire as __createRequire } from "node:module";',
  'import { fileURLToPath as __fileURLToPath } from "node:url";',
  "var require = __createRequire(import.meta.url);",
  'var __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);',
].join("\n");

export const PLATFORMS: Readonly<Record<PlatformName, Platform>> = {
  node: {
    name: "server",
    // Imported first, and so loaded first.
    start: (entry) => `
      import { serveStandalone } from "countersign/standalone";
      import app from ${entry};
      await serveStandalone(app);
      export * from ${entry};
      export default app;`,
    options: { platform: "node", target: "node20.19", banner: { js: COMMONJS } },
  },
  workers: {
    name: "worker",
    // Durable Objects and named entry points are exports alongside the app.
    start: (entry) => `
      export * from ${entry};
      export { default } from ${entry};`,
    options: {
      platform: "neutral",
      target: "es2022",
      conditions: ["workerd", "worker", "browser", "module"],
      mainFields: ["browser", "module", "main"],
      define: { "process.env.NODE_ENV": '"production"' },
      external: ["cloudflare:*"],
    },
  },
};
