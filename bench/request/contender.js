// A contender in a process of its own: `contender.js <module> <app>`. It reports CPU times and the resources that a request
// creates.
import { answerOf } from "../http/answers.js";
import { CASES, requestOf } from "../http/cases.js";
import { loadOn, serverThatListens } from "./load.js";
import { madeBy } from "./made.js";
import { profiled } from "./profile.js";

const [, , module, app] = process.argv;
const server = serverThatListens();
const { default: contender } = await import(`../http/contenders/${module}.js`);
const port = await contender[app]();
const asked = new Map();

const QUESTIONS = {
  /** The response over a socket, which is compared with those of the others. */
  answer: (name) => answerOf(port, requestOf(CASES[name])),
  /** @returns microseconds of CPU time for a request. */
  async cpu(name, count) {
    const load = await loadOf(name);
    const before = process.cpuUsage();
    await load(count);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / count;
  },
  async made(name, count) {
    const load = await loadOf(name);
    return madeBy(() => load(count), count);
  },
  async profile(name, count) {
    const load = await loadOf(name);
    return profiled(() => load(count));
  },
};

process.on("message", async ([question, ...given]) => process.send([await QUESTIONS[question](...given)]));
process.on("disconnect", () => process.exit());
process.send(["ready"]);

/** @returns a function that sends this many requests of a case and resolves when all have a response. */
async function loadOf(name) {
  if (!asked.has(name)) asked.set(name, await loadOn(await server, requestOf(CASES[name]), module));
  return asked.get(name);
}
