// `npm run bench:compile`: `countersign check` against `tsc --noEmit` of the same program, whole processes side by
// side, and the size of what is emitted. Ends in one JSON line.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeProject } from "./compile-project.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const project = `${root}bench/.project`;
const routes = Number(process.argv[2] ?? 500);
const ROUNDS = 3;

writeProject(project, routes);

const run = (script, args) => {
  const started = performance.now();
  execFileSync(process.execPath, [script, ...args], { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  return (performance.now() - started) / 1000;
};
const tsc = (...args) => run(`${root}node_modules/typescript/bin/tsc`, args);
const countersign = (...args) => run(`${root}dist/cli.js`, args);

const times = { tsc: [], check: [] };
for (let round = 1; round <= ROUNDS; round++) {
  times.tsc.push(tsc("--noEmit"));
  times.check.push(countersign("check"));
  console.log(
    `round ${round}: tsc ${times.tsc.at(-1).toFixed(2)} s, check ${times.check.at(-1).toFixed(2)} s`,
  );
}

tsc("--outDir", "plain");
countersign("build");
const emitted = (bytesIn("dist") - bytesIn("plain")) / routes;
rmSync(project, { recursive: true });

const ratio = Math.min(...times.check) / Math.min(...times.tsc);
console.log(
  JSON.stringify({ routes, check_vs_tsc: Number(ratio.toFixed(3)), bytes_per_route: Math.round(emitted) }),
);

/** JavaScript only: what the compiler adds to a module over what tsc emits for it. */
function bytesIn(folder) {
  return readdirSync(path.join(project, folder), { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .reduce((sum, name) => sum + readFileSync(path.join(project, folder, name)).length, 0);
}
