// `countersign start --workers 2` under load: workers are killed, all are restarted, and the whole is shut down.
import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { steadyLoad } from "./steady-load.js";

const COMMANDS = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const CLIENTS = 32;

/** Only requests on their way to a killed worker may have no response. */
export async function workers(_, { kills, everyMs, restarts }, __, entry) {
  const server = await startWorkers(entry);
  try {
    const load = steadyLoad(server.port, { clients: CLIENTS, path: "/process" });
    await until(() => Object.keys(load.pids).length === 2, "both workers answer");
    const killed = [];
    for (let i = 0; i < kills; i++) {
      const [pid] = shuffled(await server.pids(2));
      killed.push(String(pid));
      process.kill(pid, "SIGKILL");
      await setTimeout(everyMs);
    }
    const lostToKills = [...load.lost];
    for (let i = 0; i < restarts; i++) {
      const before = await server.pids(2);
      process.kill(server.child.pid, "SIGHUP");
      await server.printed(/All workers have been restarted/g, i + 1);
      const after = await server.pids(2);
      assert.ok(!after.some((pid) => before.includes(pid)), "workers: one was not restarted");
    }
    const lostToRestarts = load.lost.slice(lostToKills.length);
    const answered = load.count;
    // After the shutdown, clients would have no server, so they stop when the signal is sent.
    server.child.kill("SIGTERM");
    const { answers, lost, announced } = await load.stop();
    const [code] = await server.ended;
    assert.deepEqual(Object.keys(answers), ["200"], `workers: ${JSON.stringify(answers)}`);
    const isOfKilled = ({ pid }) => pid === undefined || killed.includes(String(pid));
    assert.ok(lostToKills.every(isOfKilled), "workers: connections to other processes were lost");
    assert.ok(lostToKills.length <= kills * CLIENTS, `workers: kills lost ${lostToKills.length}`);
    assert.ok(!lost.some(({ what }) => what === "nothing came"), "workers: a connection was forgotten");
    assert.deepEqual(lostToRestarts, [], "workers: restarts lost requests");
    // When a port is closed, the kernel resets the connections that were not yet accepted.
    const lostToTheEnd = lost
      .slice(lostToKills.length + lostToRestarts.length)
      .filter(({ what, pid }) => pid !== undefined || what !== "ECONNRESET");
    assert.deepEqual(lostToTheEnd, [], "workers: the end lost requests");
    assert.equal(code, 0, server.output());
    return {
      answered,
      killed: kills,
      lost_to_kills: lostToKills.length,
      restarts,
      lost_to_restarts: 0,
      announced,
    };
  } finally {
    server.child.kill("SIGKILL");
  }
}

async function startWorkers(entry) {
  const args = [COMMANDS, "start", entry, "--host", "127.0.0.1", "--port", "0", "--workers", "2"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  const ended = once(child, "exit");
  await until(() => /Serving .*:\d+/.test(output), "it serves");
  return {
    child,
    ended,
    output: () => output,
    port: Number(/:(\d+)\b/.exec(output.slice(output.indexOf("http")))[1]),
    printed: (pattern, times) => until(() => (output.match(pattern) ?? []).length >= times, `${pattern}`),
    /** The processes that respond now, on new connections. */
    async pids(count) {
      let pids;
      await until(async () => {
        const asked = await Promise.all(Array.from({ length: 8 }, () => pid(this.port)));
        pids = [...new Set(asked)];
        return pids.length === count && !asked.includes(undefined);
      }, `${count} workers answer`);
      return pids;
    },
  };
}

async function pid(port) {
  const headers = { connection: "close" };
  const answer = await fetch(`http://127.0.0.1:${port}/process`, { headers }).catch(() => undefined);
  return answer && (await answer.json()).pid;
}

async function until(isSo, what) {
  for (let i = 0; i < 600; i++) {
    if (await isSo()) return;
    await setTimeout(50);
  }
  assert.fail(`workers: ${what} did not come to pass`);
}

const shuffled = (list) => list.toSorted(() => Math.random() - 0.5);
