// `npm run bench:start`: how long a server with 200 routes takes from its start to its first response: Countersign as separate
// files and as one bundle, compared with bare Hono. docs/performance.md explains how to read it. Ends with one JSON line of
// ratios of that time.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { onCore, SERVER_CORE } from "../http/processes.js";
import { median, rounded, summary } from "../http/statistics.js";
import { processorTime, tellsProcessorTime } from "../processor-time.js";
import { ANSWER, REQUEST } from "./answer.js";
import { bundleProgram, filesProgram } from "./projects.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    node: { type: "string", default: process.execPath },
  },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error("--rounds takes a number from 1");

const here = (name) => path.join(import.meta.dirname, name);
const cache = mkdtempSync(path.join(tmpdir(), "bench-start-"));
const bundle = bundleProgram();

/** The compared programs, each with its environment. */
const ROWS = {
  node_http: { label: "node:http, one answer", program: here("node-http.js") },
  hono: { label: "Hono", program: here("hono.js") },
  files: { label: "Countersign, files", program: filesProgram() },
  bundle: { label: "Countersign, bundle", program: bundle },
  // Available in Node 22.1 and later.
  ...(hasCompileCache() && {
    bundle_cached: {
      label: "Countersign, bundle, compile cache",
      program: bundle,
      env: { NODE_COMPILE_CACHE: cache },
    },
  }),
};

const starts = Object.fromEntries(Object.keys(ROWS).map((name) => [name, []]));
try {
  // The first round fills caches.
  for (let round = -1; round < rounds; round++)
    for (const [name, row] of Object.entries(ROWS)) {
      const start = await firstAnswer(row);
      if (round >= 0) starts[name].push(start);
    }
} finally {
  rmSync(cache, { recursive: true });
}

console.log(`Node ${nodeVersion()}, ${rounds} rounds.\n`);
console.log("| | ms to the first answer | ms of CPU time | × Hono |\n| --- | --- | --- | --- |");
for (const [name, { label }] of Object.entries(ROWS)) {
  const cells = [
    cell(name, "time"),
    cell(name, "cpu"),
    overHono(name, tellsProcessorTime ? "cpu" : "time").toFixed(2),
  ];
  console.log(`| ${label} | ${cells.join(" | ")} |`);
}
const [files_vs_hono, bundle_vs_hono] = [overHono("files", "time"), overHono("bundle", "time")];
console.log(`\n${JSON.stringify({ files_vs_hono, bundle_vs_hono })}`);

function cell(name, key) {
  if (key === "cpu" && !tellsProcessorTime) return "";
  const { median, min, max } = summary(starts[name].map((start) => start[key]));
  return `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
}

function nodeVersion() {
  return execFileSync(values.node, ["--version"], { encoding: "utf8" }).trim().slice(1);
}

function hasCompileCache() {
  const asked = `"enableCompileCache" in require("node:module")`;
  return execFileSync(values.node, ["--print", asked], { encoding: "utf8" }).trim() === "true";
}

/** @returns milliseconds from the start to the response, and milliseconds of CPU time until then. */
async function firstAnswer({ label, program, env }) {
  const [command, args] = onCore(SERVER_CORE, values.node, [program]);
  const started = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    const url = await Promise.race([
      urlOf(child.stdout),
      ended.then(() => {
        throw new Error(`${label} ended before it served`);
      }),
    ]);
    const response = await fetch(url + REQUEST.path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(REQUEST.body),
    });
    const answer = await response.json();
    const [time, cpu] = [performance.now() - started, processorTime(child.pid)];
    if (!isDeepStrictEqual(answer, ANSWER)) throw new Error(`${label} answers ${JSON.stringify(answer)}`);
    return { time, cpu };
  } finally {
    // Shut down, not killed: Node writes its compile cache when it ends.
    child.kill("SIGTERM");
    await ended;
  }
}

/** The address in a server's message that it listens. */
function urlOf(stdout) {
  let text = "";
  return new Promise((resolve) => {
    stdout.setEncoding("utf8").on("data", (piece) => {
      text += piece;
      const [, url] = /Serving at (http:\S+)\n/.exec(text) ?? [];
      if (url) resolve(url);
    });
  });
}

/** The median of the rounds' own ratios. */
function overHono(name, key) {
  return rounded(median(starts[name].map((start, i) => start[key] / starts.hono[i][key])), 2);
}
