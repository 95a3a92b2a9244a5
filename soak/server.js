// The process that is looked at: it serves `soak/app.ts`, and answers questions of the checks.
import { subscribe } from "node:diagnostics_channel";
import { pathToFileURL } from "node:url";
import { serve } from "countersign/node";

const { default: app, counted, ticker } = await import(pathToFileURL(process.argv[2]).href);
const { url, close } = await serve(app, { port: 0 });
let cpu = process.cpuUsage();

/** How many requests each of the server's paths served. */
const paths = {};
subscribe("countersign:served", ({ by }) => {
  paths[by] = (paths[by] ?? 0) + 1;
  if (process.env.SOAK_LEAK) kept.push({ by });
});

/** With `SOAK_LEAK` a little of each request, to see that a soak finds it. */
const kept = [];

/** What a check can ask for. */
const QUESTIONS = {
  /** What is held, behind everything that has ended. */
  async state() {
    // What finalizers let go of is free after the next one.
    for (let i = 0; i < 3; i++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { heapUsed, external } = process.memoryUsage();
    // Timers come and go: of a stream that has ended none may be left, which `open` and `heap` would show.
    const resources = process.getActiveResourcesInfo().filter((name) => name !== "Timeout");
    return { open: counted.open, made: counted.made, held: heapUsed + external, resources: count(resources) };
  },
  memory: () => ({ now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1024 }),
  /** In milliseconds, since it was asked last. */
  cpu() {
    const { user, system } = process.cpuUsage(cpu);
    cpu = process.cpuUsage();
    return (user + system) / 1000;
  },
  paths: () => paths,
  reset: () => ticker.reset(),
  run: ({ times, periodMs }) => ticker.run(times, periodMs),
  close: () => close({ graceMs: 1000 }),
};

process.on("message", async ([question, given]) => {
  process.send([await QUESTIONS[question](given)]);
  if (question === "close") process.disconnect();
});
process.send([url]);

function count(names) {
  const counts = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
