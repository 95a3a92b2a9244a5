import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { temporaryFolder, temporaryServer } from "./temporary-server.js";

const run = promisify(execFile);

/** @returns a running Redis server, which persists nothing; undefined if none is installed. */
export async function temporaryRedis() {
  if (!(await isInstalled())) return undefined;
  const folder = temporaryFolder("redis");
  const port = await freePort();
  const settings = [
    "--port",
    port,
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    folder,
  ];
  const command = async (...words) => (await run("redis-cli", ["-p", String(port), ...words])).stdout.trim();
  const server = temporaryServer({
    folder,
    command: ["redis-server", settings.map(String), {}],
    isReady: async () => (await command("ping")) === "PONG",
  });
  await server.start();
  return { ...server, url: `redis://127.0.0.1:${port}`, command };
}

async function isInstalled() {
  try {
    await run("redis-server", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

/** Returns a port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
