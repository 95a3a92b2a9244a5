import type { HostProject } from "./project.js";

/** A way to compile and run a project, as its users do: real processes, real files. Each host has its own file. */
export interface Host {
  readonly name: string;
  /**
   * The folder, relative to the project, into which it writes the artifacts: all of them, because it builds a server or was
   * configured to.
   */
  readonly artifacts?: string;
  /**
   * How many of the edits are made together, by default none.
   * - `all`: each build is by a process that knows nothing of the last one. Such a host cannot be stale, only slow.
   * - `a kind`: the host keeps what it knows in the same way as another one, which gets each edit by itself.
   */
  readonly together?: "all" | "a kind";
  /** `false` for hosts that leave TypeScript's own errors to another tool. */
  readonly checksTypes?: boolean;
  /**
   * Steps whose edit it does not notice, as `tsc` does not, by name, with the manual work that is needed then. Until then it
   * serves the previous build.
   */
  readonly overlooks?: Readonly<Record<string, (project: HostProject) => Promise<void>>>;
  /** Adds what the host needs to the project: a configuration file, or a plugin in `tsconfig.json`. */
  prepare?(project: HostProject): void;
  /** Compiles the project for the first time, and serves it. */
  start(project: HostProject): Promise<RunningHost>;
}

export interface RunningHost {
  /** The result for the project at the start. */
  readonly first: Outcome;
  /**
   * Makes an edit and waits until the host has handled all of it.
   * @param breaks whether it must end with errors: a host may need several runs to see all of an edit.
   */
  edit(change: () => void, breaks: boolean): Promise<Outcome>;
  /** Ends all processes. */
  stop(): Promise<void>;
}

/** A host serves the current project, or reports why it cannot. It must not continue to serve the previous one. */
export type Outcome =
  | { readonly served: true; ask(requests: readonly Question[]): Promise<readonly Answer[]> }
  | { readonly served: false; readonly problems: string };

/** A request, as data, because some hosts respond in another process. */
export interface Question {
  readonly method: "GET" | "POST";
  /** `/items?limit=5` */
  readonly path: string;
  readonly json?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}
