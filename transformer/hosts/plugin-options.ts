import type { ArtifactOptions } from "../artifacts/artifacts.js";

/** What `countersign/vite`, `countersign/rollup` and `countersign/esbuild` are told. */
export interface PluginOptions extends ArtifactOptions {
  /** Relative to the bundler's root. Default: the nearest `tsconfig.json` in it or above it. */
  readonly tsconfig?: string;
  /**
   * The module whose default export is the app, relative to `tsconfig.json`. Default: as the command line finds it
   * (`src/app.ts` …). Only artifacts need it.
   */
  readonly entry?: string;
}
