import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, doorOf, type LoopAction, type LoopEvent, type LoopState, step } from "./loop.js";

/** All actions for a sequence of events, one list for each event. */
function tell(...events: LoopEvent[]): LoopAction[][] {
  let state: LoopState = begin.state;
  return events.map((event) => {
    const next = step(state, event);
    state = next.state;
    return [...next.actions];
  });
}

/** The actions for the last event of a sequence. */
const last = (...events: LoopEvent[]) => tell(...events).at(-1);

/** What happens to a connection after a sequence of events. */
const door = (...events: LoopEvent[]) =>
  doorOf(events.reduce((state, event) => step(state, event).state, begin.state));

const serving: LoopEvent[] = ["built", "listening"];

describe("the loop of dev", () => {
  it("begins with a compilation, starts what it built and says where it is", () => {
    expect(begin.actions).toEqual(["compile"]);
    expect(tell("built", "listening")).toEqual([["start"], ["switch", "announce", "check"]]);
  });

  it("starts the new process beside the old one, which serves until it can", () => {
    expect(
      tell(...serving, "checked", "changed", "changed", "settled", "built", "listening").slice(3),
    ).toEqual([["settle"], ["settle"], ["compile"], ["start"], ["switch", "announce", "check"]]);
    expect(door(...serving, "settled", "built")).toBe("serve");
  });

  it("leaves the process that serves alone when there are errors, and when the new one does not start", () => {
    expect(last(...serving, "settled", "failed")).toEqual(["say-kept"]);
    expect(last(...serving, "settled", "built", "died")).toEqual(["say-kept", "check"]);
    expect(door(...serving, "settled", "built", "died")).toBe("serve");
    expect(last("failed")).toEqual(["say-waiting"]);
    expect(last("failed", "settled", "built")).toEqual(["start"]);
  });

  it("says so when the process that serves stops, and starts the next good build", () => {
    expect(last("built", "died")).toEqual(["say-waiting", "check"]);
    expect(last(...serving, "crashed")).toEqual(["say-crashed"]);
    expect(last(...serving, "crashed", "settled", "built")).toEqual(["start"]);
  });

  it("compiles again when files changed during a compilation", () => {
    expect(tell("settled", "built")).toEqual([[], ["start", "compile"]]);
    expect(tell("settled", "failed")).toEqual([[], ["say-waiting", "compile"]]);
  });

  it("drops a process that is starting when a newer build is there", () => {
    expect(tell("built", "settled", "built", "listening").slice(2)).toEqual([
      ["drop", "start"],
      ["switch", "announce", "check"],
    ]);
  });

  it("checks types once the build serves, and gives that up when a file changes", () => {
    expect(tell(...serving, "changed", "changed").slice(1)).toEqual([
      ["switch", "announce", "check"],
      ["give-up", "settle"],
      ["settle"],
    ]);
    expect(tell(...serving, "interrupted").at(-1)).toEqual(["give-up", "clear"]);
  });

  it("checks no types of a build that another one is about to replace, or that errors have followed", () => {
    expect(tell("built", "changed", "settled", "listening").at(-1)).toEqual(["switch", "announce"]);
    expect(tell("settled", "built", "failed", "listening").at(-1)).toEqual(["switch", "announce"]);
  });

  it("ends when all processes have", () => {
    expect(tell(...serving, "checked", "interrupted", "cleared").slice(3)).toEqual([["clear"], ["quit"]]);
    expect(tell("failed", "interrupted", "cleared").slice(1)).toEqual([["clear"], ["quit"]]);
    expect(tell(...serving, "settled", "built", "interrupted", "listening", "died").slice(4)).toEqual([
      ["clear"],
      [],
      [],
    ]);
  });
});

describe("an app that must be alone", () => {
  const alone: LoopEvent[] = ["alone", "built", "cleared", "listening"];

  it("has the old process end before the new one starts", () => {
    expect(tell(...alone, "settled", "built", "cleared", "listening").slice(4)).toEqual([
      ["give-up", "compile"],
      ["clear"],
      ["start"],
      ["switch", "announce", "check"],
    ]);
  });

  it("starts once for several builds that came while the old process was ending", () => {
    expect(tell(...alone, "settled", "built", "settled", "built", "cleared").slice(5)).toEqual([
      ["clear"],
      ["compile"],
      [],
      ["start"],
    ]);
  });

  it("goes back to the build that served before when the new one does not start, once", () => {
    const story: LoopEvent[] = [...alone, "settled", "built", "cleared", "died"];
    expect(last(...story)).toEqual(["start-last"]);
    expect(last(...story, "listening")).toEqual(["switch", "announce-last", "check"]);
    expect(last(...story, "died")).toEqual(["say-waiting", "check"]);
    expect(door(...story)).toBe("hold");
    expect(door(...story, "died")).toBe("explain");
  });
});

describe("a connection", () => {
  it("waits while something may serve soon, and is told what is wrong while nothing can", () => {
    expect(door()).toBe("hold");
    expect(door("failed")).toBe("explain");
    expect(door("failed", "settled")).toBe("hold");
    expect(door("built")).toBe("hold");
    expect(door("built", "died")).toBe("explain");
    expect(door(...serving)).toBe("serve");
    expect(door(...serving, "crashed")).toBe("explain");
    expect(door(...serving, "crashed", "settled", "built")).toBe("hold");
    expect(door("alone", "built", "cleared", "listening", "settled", "built")).toBe("hold");
  });
});

describe("in every story", () => {
  const events = fc.array(
    fc.constantFrom<LoopEvent>(
      "alone",
      "changed",
      "settled",
      "failed",
      "built",
      "checked",
      "listening",
      "died",
      "crashed",
      "cleared",
      "interrupted",
    ),
  );

  /** Plays only events that are possible: a process ends only if there is one, and so on. */
  function play(wanted: readonly LoopEvent[]) {
    let state: LoopState = begin.state;
    const world = { compiling: true, checking: false, next: false, serving: false, clearing: false };
    const taken: LoopAction[] = [];
    const can: { readonly [Event in LoopEvent]?: () => boolean } = {
      built: () => world.compiling,
      failed: () => world.compiling,
      checked: () => world.checking,
      listening: () => world.next,
      died: () => world.next,
      crashed: () => world.serving,
      cleared: () => world.clearing,
    };
    for (const event of wanted) {
      if (can[event]?.() === false) continue;
      if (event === "built" || event === "failed") world.compiling = false;
      if (event === "checked") world.checking = false;
      if (event === "died") world.next = false;
      if (event === "crashed") world.serving = false;
      if (event === "cleared") world.clearing = false;
      const next = step(state, event);
      state = next.state;
      for (const action of next.actions) {
        if (taken.includes("quit")) expect.unreachable(`${action} after quit`);
        act(action);
        taken.push(action);
      }
      expect(state.check === "running").toBe(world.checking);
      // No check continues after a file has changed, and none runs during a compilation.
      if (world.checking) expect(event !== "changed" && !world.compiling).toBe(true);
      expect(state.serving).toBe(world.serving);
      expect(state.next === "starting").toBe(world.next);
      expect(doorOf(state) === "serve").toBe(world.serving);
    }
    return { taken, state };

    function act(action: LoopAction): void {
      if (action === "compile") {
        expect(world.compiling).toBe(false);
        world.compiling = true;
      }
      if (action === "check" || action === "give-up") {
        // The newest build is checked, and no newer one is being made.
        expect(world.checking).toBe(action === "give-up");
        if (action === "check") expect(world.compiling).toBe(false);
        world.checking = action === "check";
      }
      if (action === "drop" || action === "switch") {
        expect(world.next).toBe(true);
        world.next = false;
        if (action === "switch") world.serving = true;
      }
      if (action === "start" || action === "start-last") {
        expect(world.next).toBe(false);
        // A process that must be alone starts only if no other is left.
        if (state.alone && state.next === "starting" && taken.includes("clear"))
          expect(world.clearing).toBe(false);
        world.next = true;
      }
      if (action === "clear") Object.assign(world, { next: false, serving: false, clearing: true });
    }
  }

  it("one process starts at a time, one serves, and nothing happens after the end", () => {
    fc.assert(fc.property(events, (wanted) => void play(wanted)));
  });

  it("an interruption leads to the end as soon as all processes are gone, and starts nothing", () => {
    fc.assert(
      fc.property(events, (wanted) => {
        const before = wanted.filter((event) => event !== "interrupted");
        const { taken } = play([...before, "interrupted", "cleared", "built", "settled"]);
        expect(taken.at(-1)).toBe("quit");
      }),
    );
  });

  it("the last good build is started in the end", () => {
    fc.assert(
      fc.property(events, (wanted) => {
        const before = wanted.filter((event) => event !== "interrupted");
        const { taken, state } = play([...before, "failed", "settled", "built", "cleared"]);
        if (state.build !== "idle") return;
        expect(state.next).toBe("starting");
        expect(taken.findLast((action) => action.startsWith("start"))).toBe("start");
      }),
    );
  });
});
