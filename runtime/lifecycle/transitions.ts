/** @module The life of an application as a table. Every state handles every event; a missing entry does not compile. */

/** No work is in progress, and nothing changes until the next call. */
export type Resting = "new" | "running" | "closed" | "failed";
/**
 * Work is in progress that has an outcome. `draining` is the first half of a close: requests are still being served, so the app
 * is still complete.
 */
export type Working = "starting" | "draining" | "closing";
export type State = Resting | Working;

/** Events from outside. */
export type Call = "request" | "start" | "close";
/** How the work of a state ends. */
export type Outcome = "done" | "failure";

/**
 * What a caller must wait for: `nothing`; the start or close in progress, or the one that has `failed`, and its error (`join`);
 * or its end, regardless of the outcome, to then call again (`again`).
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
    // A start cannot be interrupted: a generator is not at its `yield`. A start that fails has cleaned up after itself.
    close: to("starting", "again"),
  },
  running: {
    request: to("running", "nothing"),
    start: to("running", "nothing"),
    close: to("draining", "join"),
  },
  draining: {
    // Not refused and not delayed: it may be sent by a handler that the close waits for.
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
    // Requests do not try again: many of them would overload a database that is down.
    request: to("failed", "join"),
    start: to("starting", "join"),
    close: to("closed", "nothing"),
  },
};

/** The readiness that a probe reports. */
export type Readiness = "starting" | "ready" | "closing" | "closed" | "failed";

/** A new app is about to start, with the first request or an explicit call. A closed app is not restarted for a probe. */
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
  // A part that could not be torn down cannot be torn down again: the caller of close gets the error, and the app may start
  // again.
  closing: { done: "closed", failure: "closed" },
};
