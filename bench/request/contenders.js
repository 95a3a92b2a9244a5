// The contenders' processes, and the questions to them.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { CONTENDERS } from "../http/contenders.js";
import { PRODUCTION } from "../http/processes.js";

const file = fileURLToPath(new URL("contender.js", import.meta.url));

/**
 * Starts a contender with one of its apps.
 * @param {string} execPath Node's binary.
 * @returns a function that sends it a question and resolves with the reply, and one that ends it.
 */
export async function start(name, app, execPath) {
  const child = fork(file, [CONTENDERS[name].module, app], {
    execPath,
    env: PRODUCTION,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const next = async () => {
    const gone = ended.then(([code]) => {
      throw new Error(`${name} ended with ${code}`);
    });
    const [[answer]] = await Promise.race([once(child, "message"), gone]);
    return answer;
  };
  await next();
  return {
    name,
    ask(...question) {
      child.send(question);
      return next();
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
