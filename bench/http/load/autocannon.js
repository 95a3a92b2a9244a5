// autocannon, from npm: it needs about three times the CPU of wrk, and measures latency in whole milliseconds.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runClient } from "../processes.js";

/** @type {import("../load.js").LOADS[string]} */
export async function autocannon(port, { method, path, headers, body }, seconds, connections) {
  const folder = mkdtempSync(join(tmpdir(), "bench-http-"));
  try {
    const script = createRequire(import.meta.url).resolve("autocannon");
    const args = [script, "--json", "--no-progress", "-c", connections, "-d", seconds, "-m", method];
    for (const [name, value] of Object.entries(headers)) args.push("-H", `${name}=${value}`);
    if (body !== undefined) {
      const file = join(folder, "body.json");
      writeFileSync(file, body);
      args.push("-i", file);
    }
    args.push(`http://127.0.0.1:${port}${path}`);
    const told = JSON.parse(await runClient(process.execPath, args.map(String)));
    return {
      requests: told.requests.total,
      refused: told.non2xx,
      failed: told.errors + told.timeouts,
      perSecond: told.requests.total / told.duration,
      p50: told.latency.p50,
      p99: told.latency.p99,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
