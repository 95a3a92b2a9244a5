// Another Node version for `bench/encode.js`, from the npm package `node`, kept in a cache folder.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../node_modules/.cache/countersign-node", import.meta.url));

/** @returns the path of its executable, or `undefined` after printing why there is none. */
export function nodeOf(major) {
  const folder = `${cache}/${major}`;
  const executable = `${folder}/node_modules/node/bin/node`;
  try {
    if (!existsSync(executable)) {
      console.log(`installing node@${major} into ${folder}`);
      mkdirSync(folder, { recursive: true });
      const options = ["--prefix", folder, "--no-audit", "--no-fund", "--no-save"];
      execFileSync("npm", ["install", ...options, `node@${major}`], { stdio: ["ignore", "ignore", "pipe"] });
    }
    execFileSync(executable, ["--version"], { stdio: "pipe" });
    return executable;
  } catch (error) {
    console.log(`NOT MEASURED: Node ${major} cannot be had from npm. ${error.stderr ?? ""}${error.message}`);
    return undefined;
  }
}
