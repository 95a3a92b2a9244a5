// A server for tests: a process with a temporary folder, which is removed with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How often, 100 ms apart, to check whether a server is ready. */
const ATTEMPTS = 300;

export function temporaryFolder(name) {
  return mkdtempSync(join(tmpdir(), `countersign-${name}-`));
}

/**
 * @param folder removed at the end.
 * @param command program, arguments and options of `spawn`.
 * @param isReady checks the server, and throws or returns false while it is not ready.
 */
export function temporaryServer({ folder, command: [program, args, options], isReady }) {
  let server;

  const kill = () => server?.kill("SIGKILL");
  const clean = () => {
    kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", clean);

  async function start() {
    server = spawn(program, args, { ...options, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    let failure;
    server.once("error", (error) => {
      failure = error;
    });
    for (let attempt = 0; !(await isReady().catch(() => false)); attempt++) {
      if (failure) throw failure;
      if (server.exitCode !== null || attempt === ATTEMPTS) throw new Error(`${program} does not start.`);
      await sleep(100);
    }
  }

  async function stop() {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    // PostgreSQL waits for its clients after SIGTERM, but not after SIGINT. For Redis they are the same.
    server.kill("SIGINT");
    await ended;
  }

  async function remove() {
    await stop();
    process.off("exit", clean);
    rmSync(folder, { recursive: true, force: true });
  }

  return { start, stop, remove, signal: (name) => server.kill(name) };
}
