// The processes of a measurement: servers on one core, clients on another.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { CONTENDERS } from "./contenders.js";

export const SERVER_CORE = 0;
export const CLIENT_CORE = 1;

/** Whether processes can be bound to a core: Linux has `taskset`. */
export const pins = availableParallelism() > 1 && spawnSync("taskset", ["-V"]).status === 0;

/** @returns program and arguments of a command that runs on one core, if the system supports it. */
export function onCore(core, program, args) {
  return pins ? ["taskset", ["-c", String(core), program, ...args]] : [program, args];
}

/** Every server runs as it would be deployed: outside production, Countersign and Express do more, such as checking results. */
export const PRODUCTION = { ...process.env, NODE_ENV: "production" };

/**
 * Starts a server.
 * @param {string} contender
 * @param {"shop" | "routes"} app
 * @param {string} node its binary.
 */
export async function startServer(contender, app, node) {
  const file = fileURLToPath(new URL("server.js", import.meta.url));
  const [program, args] = onCore(SERVER_CORE, node, [file, CONTENDERS[contender].module, app]);
  const child = spawn(program, args, { env: PRODUCTION, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(child, "exit");
  const next = async () => {
    const gone = ended.then(([code]) => {
      throw new Error(`The server of ${contender} ended with ${code}`);
    });
    const [message] = await Promise.race([once(child, "message"), gone]);
    return message;
  };
  const ask = (question) => {
    child.send(question);
    return next();
  };
  return {
    port: await next(),
    /** @returns CPU time in microseconds since its start, and its peak memory. */
    usage: () => ask("usage"),
    /** @returns what `use` returns, and the paths of Countersign that served its requests. */
    async watched(use) {
      await ask("watch");
      return { result: await use(), paths: await ask("paths") };
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** @returns the output of a client that ran on its own core. */
export async function runClient(program, args) {
  const [command, all] = onCore(CLIENT_CORE, program, args);
  const child = spawn(command, all, { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    text += piece;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return text;
}
