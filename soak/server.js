// The process under observation: it serves `soak/app.ts`, and responds to questions of the checks.
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

/** With `SOAK_LEAK`, it keeps a little of each request, to test that a soak finds that. */
const kept = [];

/** The questions of the checks. */
const QUESTIONS = {
  /** What is still held after everything has ended. */
  async state() {
    // Objects that finalizers release are freed by the next collection.
    for (let i = 0; i < 3; i++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { heapUsed, external } = process.memoryUsage();
    // Timers come and go. A stream that has ended must have none left, which `open` and `heap` would show.
    const resources = process.getActiveResourcesInfo().filter((name) => name !== "Timeout");
    return { open: counted.open, made: counted.made, held: heapUsed + external, resources: count(resources) };
  },
  memory: () => ({ now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1024 }),
  /** In milliseconds, since the last question. */
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
