// `npm run bench:workers`: the throughput of `countersign start --workers 2` compared with one process. Clients and servers share
// the machine, so it posts orders of 100 kB, which cost a server many times what they cost wrk. Ends with one JSON line: requests
// a second of two workers divided by those of one, and the ratio that the servers' CPU time allows if clients have a machine of
// their own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { answerOf, mustBeEqual } from "./http/answers.js";
import { CASES, requestOf } from "./http/cases.js";
import { bestLoad, CONNECTIONS, loaded } from "./http/load.js";
import { buildProject } from "./http/project.js";
import { median, rounded, summary } from "./http/statistics.js";
import { childrenOf, processorTime, tellsProcessorTime } from "./processor-time.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    case: { type: "string", default: "post_100k" },
    node: { type: "string", default: process.execPath },
  },
});
const request = requestOf(CASES[values.case]);
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const load = bestLoad();
const app = path.join(buildProject(), "http-app.js");
const commands = path.join(import.meta.dirname, "../dist/cli.js");

const samples = { 1: [], 2: [] };
for (let round = 0; round < rounds; round++)
  for (const count of round % 2 ? [2, 1] : [1, 2]) samples[count].push(await sample(count));

console.log(
  `${values.case}, ${availableParallelism()} cores, ${load} with ${CONNECTIONS} connections on one of them, ` +
    `${rounds} rounds of ${seconds} s.\n`,
);
console.log("| workers | requests/s | CPU µs/request | most of one worker |\n| --- | --- | --- | --- |");
for (const [count, all] of Object.entries(samples)) {
  const cells = [cell(all, "perSecond", 0), cell(all, "cpu", 1), cell(all, "most", 2)];
  console.log(`| ${count} | ${cells.join(" | ")} |`);
}
const over = (value) => rounded(median(samples[2].map((two, i) => value(two, samples[1][i]))), 2);
console.log(
  `\n${JSON.stringify({
    requests_per_second: over((two, one) => two.perSecond / one.perSecond),
    // The busiest worker limits both.
    capacity: tellsProcessorTime ? over((two, one) => one.cpu / two.cpu / two.most) : null,
  })}`,
);

/** @returns the throughput of this many workers in a round, and the busiest worker's share of their CPU time. */
async function sample(count) {
  const args = [commands, "start", app, "--port", "0", "--host", "127.0.0.1", "--workers", String(count)];
  const env = { ...process.env, NODE_ENV: "production" };
  const server = spawn(values.node, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  try {
    const port = await portOf(server.stdout);
    const right = await answerOf(port, request);
    if (right.status !== request.status) throw new Error(`${values.case} responds with ${right.status}`);
    await loaded(load, port, request, seconds);
    const workers = count === 1 ? [server.pid] : childrenOf(server.pid);
    const times = () => workers.map(processorTime);
    const before = times();
    const { requests, perSecond } = await loaded(load, port, request, seconds);
    const spent = times().map((time, i) => time - before[i]);
    mustBeEqual(`${count} workers`, await answerOf(port, request), right);
    const sum = spent.reduce((all, one) => all + one, 0);
    return { perSecond, cpu: (sum * 1000) / requests, most: Math.max(...spent) / sum };
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

async function portOf(stdout) {
  let text = "";
  for await (const piece of stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    text += piece;
    const [, port] = /http:.*:(\d+)\b.*\n/.exec(text) ?? [];
    if (port) return Number(port);
  }
  throw new Error("`countersign start` ended before it served");
}

function cell(all, key, digits) {
  if (key !== "perSecond" && !tellsProcessorTime) return "";
  const { median, min, max } = summary(all.map((one) => one[key]));
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
