// A contender, in a process of its own: `server.js <module> <app>`. Reports its port, and responds to questions.
import { subscribe, unsubscribe } from "node:diagnostics_channel";

const [, , module, app] = process.argv;
const { default: contender } = await import(`./contenders/${module}.js`);
process.send(await contender[app]());

/** The channel on which Countersign's `serve` reports which of its paths served a request. */
const SERVED = "countersign:served";
let paths = [];
const notice = ({ by }) => paths.push(by);

const QUESTIONS = {
  /** What it has used so far. */
  usage() {
    const { user, system } = process.cpuUsage();
    return { microseconds: user + system, megabytes: process.resourceUsage().maxRSS / 1024 };
  },
  watch() {
    paths = [];
    subscribe(SERVED, notice);
    return true;
  },
  /** Which paths served requests since `watch`. */
  paths() {
    unsubscribe(SERVED, notice);
    return paths;
  },
};

process.on("message", (question) => process.send(QUESTIONS[question]()));
process.on("disconnect", () => process.exit());
