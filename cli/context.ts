import type { OpenapiVersion } from "../runtime/contract/openapi-version.js";
import type { Compiler, CompilerOptions, Project } from "../transformer/hosts/program.js";
import type { Timing } from "../transformer/timing.js";
import type { Heap } from "./dev/heap.js";
import type { Terminal } from "./init/questions.js";
import type { Output } from "./output.js";

/** Everything outside the process that a command uses, so that tests can replace it. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds on a monotonic clock. */
  now(): number;
  /** Aborted by Ctrl-C or SIGTERM: `dev` and `start` shut down cleanly. */
  readonly interrupted: AbortSignal;
  /**
   * Handles SIGHUP, which would otherwise end this process. In a terminal it means that the terminal is gone, and shuts the
   * process down.
   */
  onHangup(restart: () => void): void;
  /** The memory of this process. */
  readonly heap: Heap;
  /** The script that Node runs as `countersign`. */
  readonly script: string;
  /** The script `dev` runs as a child process: `serve-child.ts` once built. */
  readonly serveChild: string;
  /** The script that responds to the requests of `fuzz`: `fuzz/child.ts` once built. */
  readonly fuzzChild: string;
  /** The folder of the templates of `init`. */
  readonly templates: string;
  /** Countersign itself: where it is installed, and the version of Hono that it was built with. */
  readonly own: { readonly folder: string; readonly hono: string };
  /** The version of Node that runs this: `20.20.2`. */
  readonly node: string;
  /** A terminal where a person can respond to questions; `undefined` in a pipe. */
  readonly terminal: Terminal | undefined;
  /** Opens a page in the user's browser, if there is one. */
  openInBrowser(url: string): void;
  /** Reads standard input to its end. */
  readInput(): Promise<Uint8Array>;
  /** @throws ProjectError */
  openProject(at: {
    cwd: string;
    entry?: string | undefined;
    tsconfig?: string | undefined;
    openapiVersion?: OpenapiVersion | undefined;
    timing?: Timing | undefined;
  }): Promise<Project>;
  /** @throws ProjectError if TypeScript cannot be loaded. */
  createCompiler(project: Project, options: CompilerOptions): Promise<Compiler>;
}

/** The options that every command has: the entry as its argument, `--project`. */
export interface ProjectOptions {
  readonly entry?: string | undefined;
  readonly project?: string | undefined;
  /** The version of OpenAPI for the document, if not the app's. */
  readonly target?: OpenapiVersion | undefined;
}
