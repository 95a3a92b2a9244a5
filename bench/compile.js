// `npm run bench:compile [-- --rounds 3 --routes 100,500,1000 --typia]`: the command line against `tsc --noEmit` of the
// same programs, whole processes side by side; what an edit and a second build cost; the size of what is emitted.
// Ends in one JSON line about the largest project. With TypeScript 7 the same project has it as its own `typescript`.
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { editTimes } from "./compile-dev.js";
import { writeProject } from "./compile-project.js";
import { best, measured } from "./measured.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    routes: { type: "string", default: "100,500,1000" },
    // The first two or three find a process that has not compiled an edit yet, and take 100 to 200 ms more.
    edits: { type: "string", default: "15" },
    // 40 s and 1 GB at 1,000 routes.
    typia: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const root = fileURLToPath(new URL("../", import.meta.url));
const cli = `${root}dist/cli.js`;
const tsc = `${root}node_modules/typescript/bin/tsc`;

const rows = [];
for (const routes of values.routes.split(",").map(Number)) rows.push(await row(routes));
console.table(rows.map(({ line, ...shown }) => shown));
if (values.typia) await typia();
console.log(JSON.stringify(rows.at(-1).line));

async function row(routes) {
  const project = `${root}bench/.project`;
  writeProject(project, routes);
  const runs = { tsc: [], check: [], check7: [] };
  for (let round = 0; round < rounds; round++) {
    runs.tsc.push(measured(tsc, ["--noEmit"], project));
    runs.check.push(measured(cli, ["check"], project));
    const unlink = withTypeScript7(project);
    runs.check7.push(measured(cli, ["check"], project));
    unlink();
  }
  const [plain, check, check7] = [best(runs.tsc), best(runs.check), best(runs.check7)];

  measured(tsc, ["--outDir", "plain"], project);
  measured(cli, ["build"], project);
  const emitted = (bytesIn(`${project}/dist`) - bytesIn(`${project}/plain`)) / routes;
  rmSync(`${project}/plain`, { recursive: true });
  const rebuilds = Array.from({ length: rounds }, () => measured(cli, ["build"], project).seconds * 1000);
  const edits = Number(values.edits);
  const times = await editTimes({ cli, project, route: Math.floor(routes / 2), edits });
  rmSync(project, { recursive: true });

  const line = {
    check_vs_tsc: rounded(check.seconds / plain.seconds, 3),
    memory_vs_tsc: rounded(check.megabytes / plain.megabytes, 3),
    check_vs_tsc_with_ts7: rounded(check7.seconds / plain.seconds, 3),
    edit_ms: Math.round(median(times)),
    rebuild_ms: Math.round(Math.min(...rebuilds)),
    bytes_per_route: Math.round(emitted),
  };
  return {
    routes,
    "tsc s": rounded(plain.seconds, 2),
    "check s": rounded(check.seconds, 2),
    "check ms/route over tsc": rounded(((check.seconds - plain.seconds) * 1000) / routes, 2),
    "CPU vs tsc": rounded(check.cpu / plain.cpu, 3),
    "tsc MB": Math.round(plain.megabytes),
    ...line,
    line,
  };
}

/** Puts TypeScript 7 where the project's own `typescript` is looked for; answers how to take it away again. */
function withTypeScript7(project) {
  const folder = path.join(project, "node_modules");
  mkdirSync(folder);
  symlinkSync(`${root}node_modules/typescript7`, path.join(folder, "typescript"), "junction");
  return () => rmSync(folder, { recursive: true });
}

/** The comparison: `tspc` with typia making a validator for every order of the largest project. */
async function typia() {
  const project = `${root}bench/.project-typia`;
  const routes = Number(values.routes.split(",").at(-1));
  const { addTypia } = await import("./compile-project.js");
  writeProject(project, routes);
  addTypia(project, routes);
  const plain = measured(tsc, ["--noEmit"], project);
  const made = measured(`${root}node_modules/ts-patch/bin/tspc.js`, [], project);
  rmSync(project, { recursive: true });
  const ratio = rounded(made.seconds / plain.seconds, 2);
  console.log(`tspc with typia, ${routes} routes: ${ratio} times tsc, ${Math.round(made.megabytes)} MB`);
}

/** JavaScript only: what the compiler adds to a module over what tsc emits for it. */
function bytesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .reduce((sum, name) => sum + readFileSync(path.join(folder, name)).length, 0);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(number, digits) {
  return Number(number.toFixed(digits));
}
