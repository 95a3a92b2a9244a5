import type { HostProject } from "./project.js";

/** A way to compile and run a project, as its users do: real processes, real files. One file a host. */
export interface Host {
  readonly name: string;
  /** The folder, relative to the project, into which it writes the artifacts: all, since it builds a server or was asked to. */
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
   * Steps whose edit it does not look for, as `tsc` does not, by name; what has to be done by hand then. Until then it
   * serves what was.
   */
  readonly overlooks?: Readonly<Record<string, (project: HostProject) => Promise<void>>>;
  /** Adds what the host needs to the project: a configuration file, a plugin in `tsconfig.json`. */
  prepare?(project: HostProject): void;
  /** Compiles the project for the first time, and serves it. */
  start(project: HostProject): Promise<RunningHost>;
}

export interface RunningHost {
  /** What became of the project as it was at the start. */
  readonly first: Outcome;
  /**
   * Makes an edit and waits until the host has dealt with all of it.
   * @param breaks whether it has to end with errors: a host may need several runs to see all of an edit.
   */
  edit(change: () => void, breaks: boolean): Promise<Outcome>;
  /** Ends all processes. */
  stop(): Promise<void>;
}

/** A host serves what is written now, or says why it cannot. To go on serving what was is no third way. */
export type Outcome =
  | { readonly served: true; ask(requests: readonly Question[]): Promise<readonly Answer[]> }
  | { readonly served: false; readonly problems: string };

/** A request, as data, because some hosts answer in another process. */
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
