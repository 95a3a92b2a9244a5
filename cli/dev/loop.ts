/**
 * The loop of `dev` without side effects: it takes events, and returns the next state and the actions. Four things go on at a
 * time: a compilation, a process that serves, one that is starting to replace it, and the type check of the served build.
 */
export interface LoopState {
  readonly build: "idle" | "compiling" | "outdated";
  /** Whether a process gets the requests. */
  readonly serving: boolean;
  /** The process of the newest build: `waiting` for all others to end, or `starting`. */
  readonly next: "none" | "waiting" | "starting";
  /** The build that is starting is the one that served before, because the newest one did not start. */
  readonly isBack: boolean;
  /** Whether the app uses something that two processes cannot share: the old process then ends before the new one starts. */
  readonly alone: boolean;
  /** The type check of the newest build, which begins once the build serves. */
  readonly check: "none" | "due" | "running";
  readonly quitting: boolean;
}

export type LoopEvent =
  /** A relevant file was saved, created or deleted. */
  | "changed"
  /** No further change for a moment. */
  | "settled"
  /** The compilation has errors. The last good build is unchanged. */
  | "failed"
  /** A new build is on disk. */
  | "built"
  /** The check of its types has finished, or was given up. */
  | "checked"
  /** The app must be the only one of its kind. */
  | "alone"
  /** The new process can serve. */
  | "listening"
  /** The new process ended before it could serve. */
  | "died"
  /** The process that served ended by itself. */
  | "crashed"
  /** After `clear`: no process is left. */
  | "cleared"
  | "interrupted";

export type LoopAction =
  /** (Re)start the short wait after a change: editors write a file in several steps. */
  | "settle"
  | "compile"
  /** Start a process with the newest build. */
  | "start"
  /** The newest build did not start: print that, and start the one that served last. */
  | "start-last"
  /** There is a newer build: end the process that is starting. */
  | "drop"
  /** Send requests to the new process from now on, and let the old one finish its own. */
  | "switch"
  /** End all processes; `cleared` follows. */
  | "clear"
  /** Print where the server is, or how long the restart took. */
  | "announce"
  | "announce-last"
  /** Begin to check the types of the newest build, in parallel with everything else. */
  | "check"
  /** The checked files have changed: print no results of the check. */
  | "give-up"
  /** The problems are printed: print what still serves, or that nothing does. */
  | "say-kept"
  | "say-waiting"
  /** The process that served ended by itself: print that, and wait for the next change. */
  | "say-crashed"
  | "quit";

export interface LoopStep {
  readonly state: LoopState;
  readonly actions: readonly LoopAction[];
}

/** `dev` begins with a compilation. */
export const begin: LoopStep = {
  state: {
    build: "compiling",
    serving: false,
    next: "none",
    isBack: false,
    alone: false,
    check: "none",
    quitting: false,
  },
  actions: ["compile"],
};

/** What happens to a connection: a process gets it, it waits for one, or it receives the problems. */
export function doorOf({ serving, next, build, quitting }: LoopState): "serve" | "hold" | "explain" {
  if (serving && !quitting) return "serve";
  return next !== "none" || build !== "idle" ? "hold" : "explain";
}

/** Total: every event has an outcome in every state, and after `interrupted` nothing more is started. */
export function step(state: LoopState, event: LoopEvent): LoopStep {
  if (state.quitting) return { state, actions: event === "cleared" ? ["quit"] : [] };
  switch (event) {
    case "changed":
      return withoutCheck(state, ["settle"]);
    case "settled":
      if (state.build === "idle") return withoutCheck({ ...state, build: "compiling" }, ["compile"]);
      return { state: { ...state, build: "outdated" }, actions: [] };
    case "failed":
      return failed(state);
    case "built":
      return built({ ...state, check: "due", isBack: false });
    case "checked":
      return { state: { ...state, check: "none" }, actions: [] };
    case "alone":
      return { state: { ...state, alone: true }, actions: [] };
    case "listening":
      return listening(state);
    case "died":
      return died(state);
    case "crashed":
      // TypeScript's problems may explain why it stopped.
      return check({ ...state, serving: false }, ["say-crashed"]);
    case "cleared":
      if (state.next !== "waiting") return { state, actions: [] };
      return { state: { ...state, next: "starting" }, actions: ["start"] };
    case "interrupted":
      return withoutCheck({ ...state, quitting: true, serving: false, next: "none" }, ["clear"]);
  }
}

/** The problems of its types were printed together with the errors. */
function failed(state: LoopState): LoopStep {
  return recompile({ ...state, check: "none" }, kept(state));
}

/** The problems of a build that is about to be replaced are of no interest. */
function check(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  if (state.check !== "due" || state.build !== "idle" || state.next !== "none") return { state, actions };
  return { state: { ...state, check: "running" }, actions: [...actions, "check"] };
}

function withoutCheck(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  const running = state.check === "running";
  return {
    state: { ...state, check: "none" },
    actions: [...(running ? (["give-up"] as const) : []), ...actions],
  };
}

/** A build whose files have changed since is served nonetheless: the next one may have errors. */
function built(state: LoopState): LoopStep {
  if (state.alone) {
    const clear = state.next === "waiting" ? [] : (["clear"] as const);
    return recompile({ ...state, serving: false, next: "waiting" }, clear);
  }
  const drop = state.next === "starting" ? (["drop"] as const) : [];
  return recompile({ ...state, next: "starting" }, [...drop, "start"]);
}

function recompile(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  if (state.build !== "outdated") return { state: { ...state, build: "idle" }, actions };
  return { state: { ...state, build: "compiling" }, actions: [...actions, "compile"] };
}

function listening(state: LoopState): LoopStep {
  if (state.next !== "starting") return { state, actions: [] };
  const announce = state.isBack ? "announce-last" : "announce";
  return check({ ...state, serving: true, next: "none", isBack: false }, ["switch", announce]);
}

function died(state: LoopState): LoopStep {
  if (state.next !== "starting") return { state, actions: [] };
  // The old process has ended for this one: nothing else serves.
  if (state.alone && !state.isBack) return { state: { ...state, isBack: true }, actions: ["start-last"] };
  const ended: LoopState = { ...state, next: "none", isBack: false };
  return check(ended, kept(ended));
}

/** If a build is about to be served, the message follows once it serves. */
function kept({ serving, next }: LoopState): readonly LoopAction[] {
  if (next !== "none") return [];
  return [serving ? "say-kept" : "say-waiting"];
}
