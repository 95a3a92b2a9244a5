// `npm run bench:start`: how long a server with 200 routes takes from its start to its first answer: Countersign as files and as
// one bundle, against bare Hono. docs/performance.md tells how to read it. Ends in one JSON line of ratios of that time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import nodeModule from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { onCore, SERVER_CORE } from "../http/processes.js";
import { median, rounded, summary } from "../http/statistics.js";
import { ANSWER, REQUEST } from "./answer.js";
import { bundleProgram, filesProgram } from "./projects.js";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error("--rounds takes a number from 1");

const here = (name) => path.join(import.meta.dirname, name);
const cache = mkdtempSync(path.join(tmpdir(), "bench-start-"));
const bundle = bundleProgram();

/** What is started: a program, and its environment. */
const ROWS = {
  node_http: { label: "node:http, one answer", program: here("node-http.js") },
  hono: { label: "Hono", program: here("hono.js") },
  files: { label: "Countersign, files", program: filesProgram() },
  bundle: { label: "Countersign, bundle", program: bundle },
  // Node has it since 22.1.
  ...("enableCompileCache" in nodeModule && {
    bundle_cached: {
      label: "Countersign, bundle, compile cache",
      program: bundle,
      env: { NODE_COMPILE_CACHE: cache },
    },
  }),
};

const times = Object.fromEntries(Object.keys(ROWS).map((name) => [name, []]));
try {
  // The first round fills caches.
  for (let round = -1; round < rounds; round++)
    for (const [name, row] of Object.entries(ROWS)) {
      const time = await firstAnswer(row);
      if (round >= 0) times[name].push(time);
    }
} finally {
  rmSync(cache, { recursive: true });
}

console.log("| | ms to the first answer |\n| --- | --- |");
for (const [name, { label }] of Object.entries(ROWS)) {
  const { median, min, max } = summary(times[name]);
  console.log(`| ${label} | ${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)}) |`);
}
console.log(`\n${JSON.stringify({ files_vs_hono: overHono("files"), bundle_vs_hono: overHono("bundle") })}`);

/** @returns milliseconds. */
async function firstAnswer({ label, program, env }) {
  const [command, args] = onCore(SERVER_CORE, process.execPath, [program]);
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
    const time = performance.now() - started;
    if (!isDeepStrictEqual(answer, ANSWER)) throw new Error(`${label} answers ${JSON.stringify(answer)}`);
    return time;
  } finally {
    // Asked to end, and not killed: Node writes its compile cache when it ends.
    child.kill("SIGTERM");
    await ended;
  }
}

/** Where a server says that it listens. */
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
function overHono(name) {
  return rounded(median(times[name].map((time, i) => time / times.hono[i])), 2);
}
