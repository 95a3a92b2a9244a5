// A `node:http` client that needs no package, in the measuring process: enough to try the benchmark. Its load is small.
import { Agent, request as httpRequest } from "node:http";
import { quantile } from "../statistics.js";

/** @type {import("../load.js").LOADS[string]} */
export async function plain(port, request, seconds, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const counts = { refused: 0, failed: 0 };
  const started = performance.now();
  const end = started + seconds * 1000;
  const connection = async () => {
    do {
      const before = performance.now();
      try {
        if ((await statusOf(agent, port, request)) >= 400) counts.refused++;
        times.push(performance.now() - before);
      } catch {
        counts.failed++;
      }
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const duration = (performance.now() - started) / 1000;
  agent.destroy();
  return {
    requests: times.length,
    ...counts,
    perSecond: times.length / duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

function statusOf(agent, port, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, port, host: "127.0.0.1", method, path, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode));
    });
    sent.once("error", reject).end(body);
  });
}
