/**
 * The logic of `dev` without its world: events in, the next state and what to do out. Three things go on at a time, a
 * compilation, a child that serves, and the check of the types of what it serves; each is in one of a few conditions.
 */
export interface LoopState {
  readonly build: "idle" | "compiling" | "outdated";
  readonly child: "none" | "starting" | "serving" | "stopping";
  /** A good build waits for the old child to let go of the port. */
  readonly waiting: boolean;
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
  | "listening"
  | "exited"
  | "interrupted";

export type LoopAction =
  /** (Re)start the short wait after a change: editors write a file in several steps. */
  | "settle"
  | "compile"
  | "start"
  | "stop"
  /** Say where the server is, or how long the restart took. */
  | "announce"
  /** Begin to check the types of the newest build, beside everything else. */
  | "check"
  /** The check is of something that has changed: nothing of it may be printed any more. */
  | "give-up"
  /** The errors are printed: say what still serves, or that nothing does. */
  | "say-kept"
  | "say-waiting"
  /** The child went away by itself: say so, and wait for the next change. */
  | "say-crashed"
  | "quit";

export interface LoopStep {
  readonly state: LoopState;
  readonly actions: readonly LoopAction[];
}

/** `dev` begins with a compilation. */
export const begin: LoopStep = {
  state: { build: "compiling", child: "none", waiting: false, check: "none", quitting: false },
  actions: ["compile"],
};

/** Total: every event has an answer in every state, and after `interrupted` nothing is started any more. */
export function step(state: LoopState, event: LoopEvent): LoopStep {
  if (state.quitting) return event === "exited" ? leave(state, ["quit"]) : { state, actions: [] };
  switch (event) {
    case "changed":
      return withoutCheck(state, ["settle"]);
    case "settled":
      if (state.build === "idle") return withoutCheck({ ...state, build: "compiling" }, ["compile"]);
      return { state: { ...state, build: "outdated" }, actions: [] };
    case "failed":
      return failed(state);
    case "built":
      return built({ ...state, check: "due" });
    case "checked":
      return { state: { ...state, check: "none" }, actions: [] };
    case "listening":
      if (state.child !== "starting") return { state, actions: [] };
      return check({ ...state, child: "serving" }, ["announce"]);
    case "exited":
      if (state.waiting)
        return { state: { ...state, child: "starting", waiting: false }, actions: ["start"] };
      if (state.child === "stopping" || state.child === "none") return leave(state, []);
      // Why it stopped may be what TypeScript has to say.
      return check(leave(state, []).state, ["say-crashed"]);
    case "interrupted":
      return interrupted(state);
  }
}

/** What is wrong with the types has been said together with the errors. */
function failed(state: LoopState): LoopStep {
  return recompile({ ...state, check: "none" }, [state.child === "none" ? "say-waiting" : "say-kept"]);
}

/** Of a build that the next one is about to replace, nobody wants to know. */
function check(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  if (state.check !== "due" || state.build !== "idle") return { state, actions };
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
  switch (state.child) {
    case "none":
      return recompile({ ...state, child: "starting" }, ["start"]);
    case "starting":
    case "serving":
      return recompile({ ...state, child: "stopping", waiting: true }, ["stop"]);
    case "stopping":
      return recompile({ ...state, waiting: true }, []);
  }
}

function recompile(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  if (state.build !== "outdated") return { state: { ...state, build: "idle" }, actions };
  return { state: { ...state, build: "compiling" }, actions: [...actions, "compile"] };
}

function interrupted(before: LoopState): LoopStep {
  const { state, actions } = withoutCheck({ ...before, quitting: true, waiting: false }, []);
  if (state.child === "none") return { state, actions: [...actions, "quit"] };
  if (state.child === "stopping") return { state, actions };
  return { state: { ...state, child: "stopping" }, actions: [...actions, "stop"] };
}

function leave(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  return { state: { ...state, child: "none" }, actions };
}
