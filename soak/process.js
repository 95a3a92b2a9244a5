// The processes of a soak, and the questions to them.
import { strict as assert } from "node:assert";
import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The most that the kernels at both ends of a connection buffer, in bytes. */
export const KERNEL = most("tcp_wmem") + most("tcp_rmem");

/** The most that the server's process itself may hold for a slow connection. */
export const BUFFER = 512 * 1024;

/** The last of Linux's three values; its usual one if there is none. */
function most(name) {
  const file = `/proc/sys/net/ipv4/${name}`;
  return existsSync(file) ? Number(readFileSync(file, "utf8").trim().split(/\s+/)[2]) : 6 * 1024 * 1024;
}

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @returns the process, and a function that sends it a message and resolves with its response. One question at a time. */
export function ask(script, args, options) {
  const child = fork(file(script), args, options);
  let answered = () => {};
  let failed = () => {};
  child.on("message", ([answer]) => answered(answer));
  child.on("exit", (code) => {
    if (code !== 0) failed(new Error(`${script} ended with ${code}`));
  });
  const next = () =>
    new Promise((resolve, reject) => {
      [answered, failed] = [resolve, reject];
    });
  return {
    child,
    next,
    ask(...question) {
      child.send(question);
      return next();
    },
  };
}

/** @param entry of the compiled app. */
export async function startServer(entry, folder) {
  const env = { ...process.env, SOAK_FOLDER: folder, TMPDIR: `${folder}/tmp` };
  const server = ask("server.js", [entry], { execArgv: ["--expose-gc"], env });
  const url = await server.next();
  return { ...server, url, port: Number(new URL(url).port) };
}

/** Waits until no client is connected any more, and returns what a server holds then. */
export async function idle(server, what) {
  for (let i = 0; i < 100; i++) {
    const state = await server.ask("state");
    if (state.open === 0 && !state.resources.TCPSocketWrap) return state;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}: the server does not let go of its first clients`);
}

/** How much more a process may hold than before it was used: lazily loaded code, and limited caches. */
const SLACK = 8 * 1024 * 1024;

/**
 * Waits until a server holds no more than before.
 * @throws AssertionError with what it still holds.
 */
export async function back(server, before, what) {
  const fields = ({ open, resources }) => ({ open, resources });
  let now = await server.ask("state");
  for (let i = 0; i < 100 && JSON.stringify(fields(now)) !== JSON.stringify(fields(before)); i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = await server.ask("state");
  }
  assert.deepEqual(fields(now), fields(before), `${what}: the server holds what it did not hold before`);
  const more = now.held - before.held;
  assert.ok(more < SLACK, `${what}: the server holds ${megabytes(more)} MB more than before`);
  return { held_more_mb: megabytes(more) };
}

export function megabytes(bytes) {
  return Math.round(bytes / 1024 / 102.4) / 10;
}
