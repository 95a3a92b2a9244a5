// `npm run soak`: checks what only shows under load or over time, on a server in a process of its own. Each check reports what
// went wrong and ends the soak with 1. `-- --short` takes seconds, for the gate; `-- ticks` runs one check. Prints one JSON line
// at the end.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brokenBodies } from "../soak/broken-bodies.js";
import { fastSenders } from "../soak/fast-senders.js";
import { startServer } from "../soak/process.js";
import { requests } from "../soak/requests.js";
import { slowReaders } from "../soak/slow-readers.js";
import { sockets } from "../soak/sockets.js";
import { ticks } from "../soak/ticks.js";
import { uploads } from "../soak/uploads.js";
import { workers } from "../soak/workers.js";
import { builtProject } from "./built-project.js";

const LARGE = 200 * 1024 * 1024;

/** Each with its size, and that of the short form. */
const CHECKS = {
  requests: [requests, { count: 2_000_000 }, { count: 80_000 }],
  uploads: [uploads, { bytes: 500_000_000, atOnce: 4 }, { bytes: 100_000_000, atOnce: 2 }],
  broken_bodies: [brokenBodies, {}, {}],
  ticks: [ticks, { clients: 2000, seconds: 30 }, { clients: 200, seconds: 2 }],
  sockets: [sockets, { count: 5000, atOnce: 250 }, { count: 1000, atOnce: 100 }],
  slow_readers: [slowReaders, { clients: 20 }, { clients: 3 }],
  workers: [workers, { kills: 12, everyMs: 5000, restarts: 5 }, { kills: 1, everyMs: 1500, restarts: 1 }],
  fast_senders: [fastSenders, { clients: 20 }, { clients: 3 }],
};

const isShort = process.argv.includes("--short");
const asked = process.argv.slice(2).filter((name) => name !== "--short");
for (const name of asked)
  if (!(name in CHECKS)) throw new Error(`No check is called ${name}: ${Object.keys(CHECKS).join(", ")}`);

const out = builtProject("soak", ["soak/app.ts", "soak/world.ts"]);
const folder = mkdtempSync(path.join(tmpdir(), "countersign-soak-"));
mkdirSync(path.join(folder, "tmp"));
writeFileSync(path.join(folder, "large"), "");
truncateSync(path.join(folder, "large"), LARGE);
const figures = {};
try {
  for (const [name, [check, long, short]] of Object.entries(CHECKS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const started = performance.now();
    const server = await startServer(path.join(out, "app.js"), folder);
    try {
      figures[name] = await check(server, isShort ? short : long, folder, path.join(out, "app.js"));
    } finally {
      if (server.child.connected) await server.ask("close");
    }
    console.log(
      `${name}: ${((performance.now() - started) / 1000).toFixed(1)} s ${JSON.stringify(figures[name])}`,
    );
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify({ soak: process.exitCode ? "failed" : "passed", ...figures }));
