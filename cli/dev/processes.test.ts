import { expect, it } from "vitest";
import type { Child, ChildEvents } from "./child.js";
import { type Build, Processes } from "./processes.js";

/** Processes whose children only note what happens to them. */
function processes() {
  const log: string[] = [];
  const events: ChildEvents[] = [];
  let started = 0;
  const dead = new Set<number>();
  const stale = new Set<number>();
  const startChild = (): Child => {
    started++;
    const name = started;
    const note = (what: string) => void log.push(`${name} ${what}`);
    note("started");
    return {
      get ended() {
        return dead.has(name);
      },
      isStale: () => stale.has(name),
      load: (files) => note(`loads ${files.join(" ")}`),
      serve: ({ entry }, listener) => {
        note(`serves ${entry}`);
        events.push(listener);
      },
      hand: () => {},
      inspect: () => {},
      retire: () => note("retires"),
      stop: () => note("stops"),
    };
  };
  const ignored = () => {};
  const made = new Processes(
    { startChild, host: "127.0.0.1", port: 1, url: "", inspect: undefined },
    {
      ...{ onListening: ignored, onDied: ignored, onCrashed: ignored, onCleared: ignored },
      ...{ onLoad: ignored, onRecorded: ignored, onOwnRequest: ignored, onReturned: ignored },
    },
  );
  return {
    ...{ made, log, events },
    die: (name: number) => dead.add(name),
    outdate: (name: number) => stale.add(name),
  };
}

const build = (entry: string): Build => ({
  ...{ entry, folder: "dev", routes: "1 route", pageRoutes: new Map() },
  ...{ changedAt: 0, madeAt: new Date(0) },
});

it("starts a process while the project is compiled, and lets it load what it can of the build", () => {
  const { made, log } = processes();
  made.prepare();
  made.loadAhead(["a", "b"]);
  made.start(build("app"));
  expect(log).toEqual(["1 started", "1 loads a b", "1 serves app"]);
  made.end();
  expect(log).toHaveLength(3);
});

it("keeps a process whose build had errors as long as nothing that it has loaded changes", () => {
  const { made, log } = processes();
  made.loadAhead(["a", "b"]);
  made.loadAhead(["b", "a", "c"]);
  made.loadAhead(["a", "c"]);
  made.start(build("app"));
  expect(log).toEqual([
    "1 started",
    "1 loads a b",
    "1 loads c",
    "1 stops",
    "2 started",
    "2 loads a c",
    "2 serves app",
  ]);
});

it("replaces a process that has ended before it was needed", () => {
  const { made, log, die } = processes();
  made.loadAhead(["a"]);
  die(1);
  made.loadAhead(["a"]);
  die(2);
  made.start(build("app"));
  expect(log).toEqual([
    "1 started",
    "1 loads a",
    "1 stops",
    "2 started",
    "2 loads a",
    "2 stops",
    "3 started",
    "3 serves app",
  ]);
});

it("starts nothing for a compilation that goes on after the end", () => {
  const { made, log } = processes();
  made.loadAhead([]);
  made.end();
  made.loadAhead(["a"]);
  expect(log).toEqual(["1 started", "1 stops"]);
});

it("lets a process load the packages of the app before there is a build, until others may be installed", () => {
  const { made, log, events } = processes();
  made.start(build("app"));
  const [zod, hono] = ["/p/node_modules/zod/index.mjs", "/p/node_modules/hono/index.mjs"];
  events[0]?.onLoad(["/p/.countersign/dev/app.js", zod, hono]);
  made.prepare();
  made.reopened();
  made.prepare();
  expect(log.slice(2)).toEqual(["2 started", `2 loads ${zod} ${hono}`, "2 stops", "3 started"]);
});

it("replaces a process that has loaded a file that has changed since", () => {
  const { made, log, outdate } = processes();
  made.prepare();
  outdate(1);
  made.prepare();
  made.loadAhead(["a"]);
  outdate(2);
  made.start(build("app"));
  expect(log).toEqual([
    ...["1 started", "1 stops", "2 started", "2 loads a", "2 stops"],
    ...["3 started", "3 serves app"],
  ]);
});
