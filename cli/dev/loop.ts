/**
 * The loop of `dev`, without its world: events in, the next state and what to do out. Four things go on at a time: a compilation,
 * a process that serves, one that is starting to take its place, and the check of the types of what is served.
 */
export interface LoopState {
  readonly build: "idle" | "compiling" | "outdated";
  /** Whether a process gets the requests. */
  readonly serving: boolean;
  /** The process of the newest build: `waiting` for all others to end, or `starting`. */
  readonly next: "none" | "waiting" | "starting";
  /** What starts again is the build that served before, as the newest one did not start. */
  readonly isBack: boolean;
  /** Whether the app holds something that two processes cannot have at a time: the old process then ends before the new one starts. */
  readonly alone: boolean;
  /** Of the types of the newest build, once that serves. */
  readonly check: "none" | "due" | "running";
  readonly quitting: boolean;
}

export type LoopEvent =
  /** A file that matters was saved, made or deleted. */
  | "changed"
  /** And nothing more for a moment. */
  | "settled"
  /** The compilation has errors; the last good build stays as it was. */
  | "failed"
  /** A new build is on disk. */
  | "built"
  /** The check of its types has ended, or was given up. */
  | "checked"
  /** The app needs to be the only one of its kind. */
  | "alone"
  /** The new process can serve. */
  | "listening"
  /** The new process has ended before it could. */
  | "died"
  /** The process that served has ended by itself. */
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
  /** The newest build did not start: say so, and start the one that served last. */
  | "start-last"
  /** A newer build is there: end the process that is starting. */
  | "drop"
  /** Give requests to the new process from here on, and let the old one finish what it has. */
  | "switch"
  /** End all processes; `cleared` follows. */
  | "clear"
  /** Say where the server is, or how long the restart took. */
  | "announce"
  | "announce-last"
  /** Begin to check the types of the newest build, beside everything else. */
  | "check"
  /** The check is of something that has changed: nothing of it may be printed any more. */
  | "give-up"
  /** What is wrong is printed: say what still serves, or that nothing does. */
  | "say-kept"
  | "say-waiting"
  /** The process that served went away by itself: say so, and wait for the next change. */
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

/** What becomes of a connection: a process gets it, it waits for one, or it is told what is wrong. */
export function doorOf({ serving, next, build, quitting }: LoopState): "serve" | "hold" | "explain" {
  if (serving && !quitting) return "serve";
  return next !== "none" || build !== "idle" ? "hold" : "explain";
}

/** Total: every event has an outcome in every state, and after `interrupted` nothing is started any more. */
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
      // Why it stopped may be what TypeScript has to say.
      return check({ ...state, serving: false }, ["say-crashed"]);
    case "cleared":
      if (state.next !== "waiting") return { state, actions: [] };
      return { state: { ...state, next: "starting" }, actions: ["start"] };
    case "interrupted":
      return withoutCheck({ ...state, quitting: true, serving: false, next: "none" }, ["clear"]);
  }
}

/** What is wrong with the types has been said together with the errors. */
function failed(state: LoopState): LoopStep {
  return recompile({ ...state, check: "none" }, kept(state));
}

/** Of a build that the next one is about to replace, nobody wants to know. */
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

/** A build that files have overtaken is served all the same: the next one may well have errors. */
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
  // The old process has made room for this one: nothing else serves.
  if (state.alone && !state.isBack) return { state: { ...state, isBack: true }, actions: ["start-last"] };
  const ended: LoopState = { ...state, next: "none", isBack: false };
  return check(ended, kept(ended));
}

/** Where a build is about to be served, that is said once it is. */
function kept({ serving, next }: LoopState): readonly LoopAction[] {
  if (next !== "none") return [];
  return [serving ? "say-kept" : "say-waiting"];
}
