// Installs the packages of the benchmark on first use, and again if they have changed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CONTENDERS } from "./contenders.js";

const folder = fileURLToPath(new URL("./", import.meta.url));

/** @throws Error if npm fails, which prints the reason. */
export function installPackages({ contenders, load, rounds }) {
  const needed =
    (rounds > 0 && load === "autocannon") || contenders.some((name) => CONTENDERS[name].installed);
  if (!needed || isInstalled()) return;
  console.log("Installing the other frameworks into bench/http, once …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("`npm ci` failed in bench/http");
}

function isInstalled() {
  const installed = `${folder}node_modules/.package-lock.json`;
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}package-lock.json`).mtimeMs
  );
}
