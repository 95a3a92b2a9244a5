// wrk, where it is installed: of all clients the one that needs least CPU.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runClient } from "../processes.js";

/** Microseconds are what wrk counts in. */
const DONE = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\\n{"requests":%d,"duration":%d,"refused":%d,"failed":%d,"p50":%d,"p99":%d}\\n',
    summary.requests, summary.duration, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
`;

/** @type {import("../load.js").LOADS[string]} */
export async function wrk(port, { method, path, headers, body }, seconds, connections) {
  const folder = mkdtempSync(join(tmpdir(), "bench-http-"));
  try {
    const script = join(folder, "request.lua");
    const lines = [`wrk.method = ${text(method)}`];
    for (const [name, value] of Object.entries(headers))
      lines.push(`wrk.headers[${text(name)}] = ${text(value)}`);
    if (body !== undefined) lines.push(`wrk.body = ${text(body)}`);
    writeFileSync(script, lines.join("\n") + DONE);
    // Whole seconds are all that wrk takes.
    const duration = `${Math.max(1, Math.round(seconds))}s`;
    const args = [
      "-t1",
      `-c${connections}`,
      `-d${duration}`,
      // As autocannon: an answer that takes long is one.
      "--timeout",
      "10s",
      "-s",
      script,
      `http://127.0.0.1:${port}${path}`,
    ];
    const printed = await runClient("wrk", args);
    const told = JSON.parse(printed.trimEnd().split("\n").at(-1));
    return {
      requests: told.requests,
      refused: told.refused,
      failed: told.failed,
      perSecond: told.requests / (told.duration / 1e6),
      p50: told.p50 / 1000,
      p99: told.p99 / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A text in Lua, whose escapes are those of JSON for what is sent here. */
function text(value) {
  return JSON.stringify(value);
}
