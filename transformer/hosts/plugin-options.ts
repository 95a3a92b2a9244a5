import type { ArtifactOptions } from "../artifacts/artifacts.js";

/** The options of `countersign/vite`, `countersign/rollup` and `countersign/esbuild`. */
export interface PluginOptions extends ArtifactOptions {
  /** Relative to the bundler's root. Default: the nearest `tsconfig.json` in it or above it. */
  readonly tsconfig?: string;
  /**
   * The module whose default export is the app, relative to `tsconfig.json`. Default: the one that the command line finds
   * (`src/app.ts` …). Only artifacts need it.
   */
  readonly entry?: string;
}
