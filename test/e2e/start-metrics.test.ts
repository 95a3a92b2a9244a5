import { afterAll, expect, test } from "vitest";
import { familiesOf } from "../../runtime/node/metrics/exposition.fixture.js";
import { type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

const folder = temporaryFolder("start-metrics");
let running: Running | undefined;
afterAll(async () => {
  await running?.stop();
  removeFolder(folder);
});

const METERED = `
import { App } from "countersign";
import { metrics } from "countersign/metrics";

const prometheus = metrics();
const app = new App({ title: "T", version: "1", openapi: false, instrumentation: [prometheus] });
app.mount("/pid", { fetch: () => Response.json({ pid: process.pid }) });
app.mount("/metrics", prometheus);
export default app;
`;

test("metrics: whichever worker is asked responds with the sums of all", async () => {
  writeFiles(folder, { "app.mjs": METERED });
  const args = ["start", "app.mjs", "--host", "127.0.0.1", "--port", "0", "--workers", "2"];
  running = start(process.execPath, [countersign, ...args], folder);
  const url = urlIn(await running.printed(/Serving .* at .*\n/));
  const pids = new Set<number>();
  let requests = 0;
  const ask = async () => {
    requests++;
    // On a connection of its own, so that it may reach any worker.
    const response = await fetch(`${url}/pid`, { headers: { connection: "close" } });
    pids.add(((await response.json()) as { pid: number }).pid);
    return pids.size;
  };
  for (let i = 0; i < 8; i++) await ask();
  await expect.poll(ask).toBe(2);
  /** Requests that are over, which a worker may count after its client has the response. */
  const counted = async () => {
    const response = await fetch(`${url}/metrics`, { headers: { connection: "close" } });
    const { samples } = familiesOf(await response.text()).get("http_server_request_duration_seconds") ?? {
      samples: [],
    };
    return samples
      .filter(({ name, labels }) => name.endsWith("_count") && labels["http_route"]?.startsWith("/pid"))
      .reduce((sum, { value }) => sum + value, 0);
  };
  await expect.poll(counted).toBe(requests);
  // On connections of their own, which the workers share.
  const all = await Promise.all(Array.from({ length: 8 }, counted));
  expect(all).toEqual(all.map(() => requests));
});
