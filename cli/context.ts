import type { OpenapiVersion } from "../runtime/contract/openapi-version.js";
import type { Compiler, CompilerOptions, Project } from "../transformer/hosts/program.js";
import type { Timing } from "../transformer/timing.js";
import type { Terminal } from "./init/questions.js";
import type { Output } from "./output.js";

/** Everything a command touches of the world, so that tests can stand in for it. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Aborted by Ctrl-C or SIGTERM: `dev` and `start` end cleanly. */
  readonly interrupted: AbortSignal;
  /** What SIGHUP does, which would end this process. In a terminal it says that the terminal is gone, and ends it in order. */
  onHangup(restart: () => void): void;
  /** The script `dev` runs as a child process: `serve-child.ts` once built. */
  readonly serveChild: string;
  /** The script that answers the requests of `fuzz`: `fuzz/child.ts` once built. */
  readonly fuzzChild: string;
  /** The folder of the templates of `init`. */
  readonly templates: string;
  /** Countersign itself: where it is installed, and the Hono it was made with. */
  readonly own: { readonly folder: string; readonly hono: string };
  /** Of the Node that runs this: `20.20.2`. */
  readonly node: string;
  /** Somebody who can be asked; `undefined` in a pipe. */
  readonly terminal: Terminal | undefined;
  /** Opens a page in the person's browser, where there is one. */
  openInBrowser(url: string): void;
  /** Standard input, to its end. */
  readInput(): Promise<Uint8Array>;
  /** @throws ProjectError */
  openProject(at: {
    cwd: string;
    entry?: string | undefined;
    tsconfig?: string | undefined;
    openapiVersion?: OpenapiVersion | undefined;
    timing?: Timing | undefined;
  }): Promise<Project>;
  /** @throws ProjectError when TypeScript cannot be loaded. */
  createCompiler(project: Project, options: CompilerOptions): Promise<Compiler>;
}

/** What every command takes: the entry as its argument, `--project`. */
export interface ProjectOptions {
  readonly entry?: string | undefined;
  readonly project?: string | undefined;
  /** The version of OpenAPI that the document is written in, where that is not the app's. */
  readonly target?: OpenapiVersion | undefined;
}
