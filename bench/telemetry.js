// `npm run bench:telemetry`: what observing a request costs on the direct path: without telemetry, with OpenTelemetry's API and
// no SDK, with an SDK that samples or not, and with Prometheus. One process for each, measured in turns. Ends with one JSON line:
// the microseconds of CPU time that a request takes without telemetry, and what each variant adds.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { builtProject } from "../scripts/built-project.js";

const VARIANTS = ["none", "off", "context", "unsampled", "sampled", "steps", "prometheus"];
const ROUNDS = 31;
const WARM_UP = 6;
const REQUESTS = 2000;

const folder = builtProject("telemetry", ["bench/telemetry-app.ts"]);
const script = fileURLToPath(new URL("telemetry-process.js", import.meta.url));
const running = [];
for (const name of VARIANTS) {
  const child = fork(script, [name, folder], { env: { ...process.env, NODE_ENV: "production" } });
  await once(child, "message");
  running.push({ name, child, times: [] });
}
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { child, times } of round % 2 ? running.toReversed() : running) {
    child.send(REQUESTS);
    const [time] = await once(child, "message");
    if (round >= 0) times.push(time);
  }
}
for (const { child } of running) child.disconnect();

const [{ times: bare }] = running;
const figures = running.map(({ name, times }) => [
  name,
  // Round by round, so that a change of the machine's speed affects both.
  rounded(name === "none" ? median(bare) : median(times.map((time, at) => time - bare[at]))),
]);
for (const [name, time] of figures) console.log(`${name}: ${name === "none" ? "" : "+"}${time} µs a request`);
console.log(JSON.stringify(Object.fromEntries(figures)));

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
