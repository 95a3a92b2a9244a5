/**
 * The logic of `dev` without its world: events in, the next state and what to do out. Two things go on at a time, a
 * compilation and a child that serves, and each is in one of a few conditions.
 */
export interface LoopState {
  readonly build: "idle" | "compiling" | "outdated";
  readonly child: "none" | "starting" | "serving" | "stopping";
  /** A good build waits for the old child to let go of the port. */
  readonly waiting: boolean;
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
  state: { build: "compiling", child: "none", waiting: false, quitting: false },
  actions: ["compile"],
};

/** Total: every event has an answer in every state, and after `interrupted` nothing is started any more. */
export function step(state: LoopState, event: LoopEvent): LoopStep {
  if (state.quitting) return event === "exited" ? leave(state, ["quit"]) : { state, actions: [] };
  switch (event) {
    case "changed":
      return { state, actions: ["settle"] };
    case "settled":
      if (state.build === "idle") return { state: { ...state, build: "compiling" }, actions: ["compile"] };
      return { state: { ...state, build: "outdated" }, actions: [] };
    case "failed":
      return recompile(state, state.child === "none" ? ["say-waiting"] : ["say-kept"]);
    case "built":
      return built(state);
    case "listening":
      if (state.child !== "starting") return { state, actions: [] };
      return { state: { ...state, child: "serving" }, actions: ["announce"] };
    case "exited":
      if (state.waiting)
        return { state: { ...state, child: "starting", waiting: false }, actions: ["start"] };
      return leave(state, state.child === "stopping" || state.child === "none" ? [] : ["say-crashed"]);
    case "interrupted":
      return interrupted(state);
  }
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

function interrupted(state: LoopState): LoopStep {
  const quitting: LoopState = { ...state, quitting: true, waiting: false };
  if (state.child === "none") return { state: quitting, actions: ["quit"] };
  if (state.child === "stopping") return { state: quitting, actions: [] };
  return { state: { ...quitting, child: "stopping" }, actions: ["stop"] };
}

function leave(state: LoopState, actions: readonly LoopAction[]): LoopStep {
  return { state: { ...state, child: "none" }, actions };
}
