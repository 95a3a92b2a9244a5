import type { TransformResult } from "../transform.js";

/** A TypeScript project found on disk. */
export interface Project {
  /** The folder of `tsconfig.json`: paths in messages and type ids are relative to it. */
  readonly root: string;
  readonly configFile: string;
  /** Absolute path of the module whose default export is the app. */
  readonly entry: string;
}

/** One problem, TypeScript's or Countersign's own, ready to print. */
export interface Problem {
  /** `TS2322` or `CS1003`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly fix?: string;
  /** Absolute path; line and column count from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The text of that line, for a code frame. */
  readonly sourceLine?: string;
  readonly trail?: readonly string[];
}

/** A route as the program registers it, for `routes` and `explain`. */
export interface RouteEntry {
  readonly method: string;
  /** Full path in Hono's syntax, all prefixes joined. */
  readonly path: string;
  readonly operationId: string;
  readonly hidden: boolean;
  /** `src/app.ts:12`. */
  readonly source: string;
  readonly compiled: TransformResult["operations"][number];
  /** The generated text of this route: its constant and the functions it uses, for `explain`. */
  readonly generated: string;
}

/** The state of the program at one moment. */
export interface Compilation {
  /** All problems, sorted by file and position; errors and warnings. */
  readonly problems: readonly Problem[];
  readonly routes: readonly RouteEntry[];
  /** The OpenAPI document exactly as `/openapi.json` serves it; `undefined` when errors prevent it. */
  readonly document: string | undefined;
  /** Source files of the project (without declaration files), absolute: what `dev` watches. */
  readonly files: readonly string[];
  /** Emits JavaScript and source maps; answers the absolute paths written and the built entry. */
  emit(outDir: string): { readonly written: readonly string[]; readonly entry: string };
}

/** A persistent compiler for one project: a second `compile` reuses what did not change. */
export interface Compiler {
  compile(): Compilation;
}
