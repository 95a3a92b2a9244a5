import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, type LoopAction, type LoopEvent, type LoopState, step } from "./loop.js";

/** All actions of a story, one list an event. */
function tell(...events: LoopEvent[]): LoopAction[][] {
  let state: LoopState = begin.state;
  return events.map((event) => {
    const next = step(state, event);
    state = next.state;
    return [...next.actions];
  });
}

/** What the last event of a story leads to. */
const last = (...events: LoopEvent[]) => tell(...events).at(-1);

const serving: LoopEvent[] = ["built", "listening"];

describe("the loop of dev", () => {
  it("begins with a compilation, starts what it built and says where it is", () => {
    expect(begin.actions).toEqual(["compile"]);
    expect(tell("built", "listening")).toEqual([["start"], ["announce", "check"]]);
  });

  it("after a change waits, compiles, and starts anew once the old child is gone", () => {
    expect(
      tell(...serving, "checked", "changed", "changed", "settled", "built", "exited", "listening").slice(3),
    ).toEqual([["settle"], ["settle"], ["compile"], ["stop"], ["start"], ["announce", "check"]]);
  });

  it("leaves the last good child alone when there are errors", () => {
    expect(last(...serving, "settled", "failed")).toEqual(["say-kept"]);
    expect(last("failed")).toEqual(["say-waiting"]);
    expect(last("failed", "settled", "built")).toEqual(["start"]);
  });

  it("says so when the child stops by itself, and starts it again after the next good build", () => {
    expect(last("built", "exited")).toEqual(["say-crashed", "check"]);
    expect(last(...serving, "exited")).toEqual(["say-crashed"]);
    expect(last(...serving, "exited", "settled", "built")).toEqual(["start"]);
  });

  it("compiles again when files changed during a compilation", () => {
    expect(tell("settled", "built")).toEqual([[], ["start", "compile"]]);
    expect(tell("settled", "failed")).toEqual([[], ["say-waiting", "compile"]]);
  });

  it("starts once for several builds that came while the old child was stopping", () => {
    const story = tell(...serving, "settled", "built", "settled", "built", "exited", "listening");
    expect(story.flat().filter((action) => action === "stop")).toHaveLength(1);
    expect(story.slice(-2)).toEqual([["start"], ["announce", "check"]]);
  });

  it("does not start a build with errors in place of the good one that waits", () => {
    expect(last(...serving, "settled", "built", "settled", "failed", "exited")).toEqual(["start"]);
  });

  it("stops a child that does not listen yet when a newer build is there", () => {
    expect(tell("built", "settled", "built", "listening", "exited", "listening").slice(2)).toEqual([
      ["stop"],
      [],
      ["start"],
      ["announce", "check"],
    ]);
  });

  it("checks types once the build serves, and gives that up when a file changes", () => {
    expect(tell(...serving, "changed", "changed").slice(1)).toEqual([
      ["announce", "check"],
      ["give-up", "settle"],
      ["settle"],
    ]);
    expect(tell(...serving, "interrupted").at(-1)).toEqual(["give-up", "stop"]);
  });

  it("checks no types of a build that another one is about to replace, or that errors have followed", () => {
    expect(tell("built", "changed", "settled", "listening").at(-1)).toEqual(["announce"]);
    expect(tell("built", "settled", "built", "failed").at(-1)).toEqual(["say-kept"]);
    expect(tell("settled", "built", "failed", "listening").at(-1)).toEqual(["announce"]);
  });

  it("ends when the child has ended, or at once when there is none", () => {
    expect(last("failed", "interrupted")).toEqual(["quit"]);
    expect(tell(...serving, "checked", "interrupted", "exited").slice(3)).toEqual([["stop"], ["quit"]]);
    expect(tell(...serving, "checked", "settled", "built", "interrupted", "exited").slice(5)).toEqual([
      [],
      ["quit"],
    ]);
  });
});

describe("in every story", () => {
  const events = fc.array(
    fc.constantFrom<LoopEvent[]>(
      "changed",
      "settled",
      "failed",
      "built",
      "checked",
      "listening",
      "exited",
      "interrupted",
    ),
  );

  /** Lets only those events happen that can: a child exits only when there is one, and so on. */
  function play(wanted: readonly LoopEvent[]) {
    let state: LoopState = begin.state;
    let compiling = true;
    let checking = false;
    let alive = 0;
    const taken: LoopAction[] = [];
    for (const event of wanted) {
      if ((event === "built" || event === "failed") && !compiling) continue;
      if ((event === "exited" || event === "listening") && alive === 0) continue;
      if (event === "checked" && !checking) continue;
      if (event === "built" || event === "failed") compiling = false;
      if (event === "checked") checking = false;
      if (event === "exited") alive--;
      const next = step(state, event);
      state = next.state;
      for (const action of next.actions) {
        if (action === "compile") {
          expect(compiling).toBe(false);
          compiling = true;
        }
        if (action === "check" || action === "give-up") {
          // What is checked is the newest build, and nothing newer is being made.
          expect(checking).toBe(action === "give-up");
          if (action === "check") expect(compiling).toBe(false);
          checking = action === "check";
        }
        if (action === "start") alive++;
        if (action === "stop") expect(alive).toBe(1);
        expect(alive).toBeLessThanOrEqual(1);
        if (taken.includes("quit")) expect.unreachable(`${action} after quit`);
        taken.push(action);
      }
      expect(state.check === "running").toBe(checking);
      // No check outlives the change of a file, and none runs beside a compilation.
      if (checking) expect(event !== "changed" && !compiling).toBe(true);
      expect(state.child === "none").toBe(alive === 0);
    }
    return { taken, alive, compiling, state };
  }

  it("there is at most one child and one compilation, and nothing after the end", () => {
    fc.assert(fc.property(events, (wanted) => void play(wanted)));
  });

  it("an interruption leads to the end as soon as the child is gone, and starts nothing", () => {
    fc.assert(
      fc.property(events, (wanted) => {
        const before = wanted.filter((event) => event !== "interrupted");
        const { taken } = play([...before, "interrupted", "exited", "built", "settled"]);
        expect(taken.at(-1)).toBe("quit");
      }),
    );
  });

  it("the last good build is served in the end", () => {
    fc.assert(
      fc.property(events, (wanted) => {
        const before = wanted.filter((event) => event !== "interrupted");
        const { taken, state } = play([...before, "failed", "settled", "built"]);
        if (state.build !== "idle") return;
        expect(state.child === "stopping" ? state.waiting : taken.includes("start")).toBe(true);
      }),
    );
  });
});
