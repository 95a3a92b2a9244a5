// wrk, if it is installed: the client that needs the least CPU.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runClient } from "../processes.js";

/** wrk counts in microseconds. */
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
    // wrk accepts only whole seconds.
    const duration = `${Math.max(1, Math.round(seconds))}s`;
    const args = [
      "-t1",
      `-c${connections}`,
      `-d${duration}`,
      // As in autocannon: a slow response still counts as a response.
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

/** A text as a Lua string. For the texts that are sent here, its escapes are those of JSON. */
function text(value) {
  return JSON.stringify(value);
}
