// Where the time of a request goes, by group.
import { Session } from "node:inspector/promises";

/**
 * The first group that matches a function's file, or its name if it has no file. V8's own functions that JavaScript calls, such
 * as `JSON.parse`, count for their caller.
 */
const GROUPS = [
  ["garbage collection", /^\(garbage collector\)$/],
  ["HTTP server and its answers", /^node:_http_(server|outgoing)/],
  ["HTTP parser and its requests", /^node:(_http_(incoming|common)|internal\/http)/],
  ["streams", /^node:(internal\/streams|stream)/],
  ["events, ticks, timers", /^node:(events|timers|internal\/(events|timers|process\/task_queues|util))/],
  ["promises and their hooks", /^(node:internal\/(async_hooks|async_local|promise)|\(?runMicrotasks)/],
  ["sockets, buffers", /^node:(net|buffer|internal\/(buffer|net))|\/bench\/request\//],
  ["the rest of Node", /^node:/],
  ["Hono's adapter", /@hono\/node-server/],
  ["Hono", /\/hono\//],
  ["other packages", /\/node_modules\//],
  ["generated code and handlers", /\/\.project-/],
  ["contender", /\/bench\//],
  ["Countersign", /\/dist\//],
  ["native code", /^/],
];

/** @returns the shares of groups and of functions: of all work, from 0 to 1, largest first. */
export async function profiled(work) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const groups = new Map();
  const functions = new Map();
  let all = 0;
  for (const [i, id] of profile.samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id);
    if (functionName === "(idle)") continue;
    const time = profile.timeDeltas[i + 1] ?? 0;
    all += time;
    const [group] = GROUPS.find(([, pattern]) => pattern.test(url || functionName));
    add(groups, group, time);
    const place = url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, "");
    add(functions, `${functionName || "(anonymous)"} ${place && `${place}:${lineNumber + 1}`}`.trim(), time);
  }
  return { groups: shares(groups, all), functions: shares(functions, all).slice(0, 40) };
}

function add(sums, key, time) {
  sums.set(key, (sums.get(key) ?? 0) + time);
}

function shares(sums, all) {
  return [...sums].map(([name, time]) => [name, time / all]).toSorted((a, b) => b[1] - a[1]);
}
