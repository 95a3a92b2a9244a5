/**
 * @module
 * The life of an application as a table. Every state answers every event; one that is missing does not compile.
 */

/** Nothing goes on, and nothing changes until somebody calls. */
export type Resting = "new" | "running" | "closed" | "failed";
/**
 * Something is done that has an outcome. `draining` is the first half of a close: requests are still being answered, so
 * the app is still whole.
 */
export type Working = "starting" | "draining" | "closing";
export type State = Resting | Working;

/** What comes from outside. */
export type Call = "request" | "start" | "close";
/** How the work of a state ends. */
export type Outcome = "done" | "failure";

/**
 * What a caller has to wait for: `nothing`; the start or the close that goes on or has `failed` (`join`), and its error; or
 * that it is over, however it ended, to then call again (`again`).
 */
export type Wait = "nothing" | "join" | "again";

export interface Transition {
  readonly to: State;
  readonly wait: Wait;
}

const to = (state: State, wait: Wait): Transition => ({ to: state, wait });

export const CALLS: Readonly<Record<State, Readonly<Record<Call, Transition>>>> = {
  new: {
    request: to("starting", "join"),
    start: to("starting", "join"),
    close: to("closed", "nothing"),
  },
  starting: {
    request: to("starting", "join"),
    start: to("starting", "join"),
    // A start cannot be broken off: a generator is not at its `yield`. One that fails has cleaned up after itself.
    close: to("starting", "again"),
  },
  running: {
    request: to("running", "nothing"),
    start: to("running", "nothing"),
    close: to("draining", "join"),
  },
  draining: {
    // Not refused and not kept waiting: it may be sent by a handler that the close waits for.
    request: to("draining", "nothing"),
    start: to("draining", "again"),
    close: to("draining", "join"),
  },
  closing: {
    request: to("closing", "again"),
    start: to("closing", "again"),
    close: to("closing", "join"),
  },
  closed: {
    request: to("starting", "join"),
    start: to("starting", "join"),
    close: to("closed", "nothing"),
  },
  failed: {
    // Requests do not try again: a crowd of them would hammer a database that is down.
    request: to("failed", "join"),
    start: to("starting", "join"),
    close: to("closed", "nothing"),
  },
};

/** What an app says to who asks whether requests can be sent to it. */
export type Readiness = "starting" | "ready" | "closing" | "closed" | "failed";

/** A new app is about to start: with the first request, or because somebody asks. One that was closed is not begun anew for that. */
export const READINESS: Readonly<Record<State, Readiness>> = {
  new: "starting",
  starting: "starting",
  running: "ready",
  draining: "closing",
  closing: "closing",
  closed: "closed",
  failed: "failed",
};

export const OUTCOMES: Readonly<Record<Working, Readonly<Record<Outcome, State>>>> = {
  starting: { done: "running", failure: "failed" },
  draining: { done: "closing", failure: "closing" },
  // What could not be torn down cannot be torn down again: whoever closes is told, and the app may start anew.
  closing: { done: "closed", failure: "closed" },
};
