// The compared compilers: TypeScript 6, the native TypeScript 7, and Countersign in a project that has one or the other.
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { measured, median } from "../measured.js";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const cli = `${root}dist/cli.js`;
export const tsc = `${root}node_modules/typescript/bin/tsc`;
/** Started as a user would: Node starts a script, which starts the compiler. */
const native = `${root}node_modules/typescript7/bin/tsc`;

const CONTENDERS = {
  tsc: (project) => measured(tsc, ["--noEmit"], project),
  native: (project) => measured(native, ["--noEmit"], project),
  check: (project) => measured(cli, ["check"], project),
  ts7: (project) => withTypeScript7(project, () => measured(cli, ["check"], project)),
  // A build without any changes would do nothing.
  build: (project) => withoutOutput(project, () => measured(cli, ["build"], project)),
  build7: (project) =>
    withoutOutput(project, () => withTypeScript7(project, () => measured(cli, ["build"], project))),
};

/**
 * @returns the measurements of each round, by contender. All contenders run in each round, so that a disturbance affects all of
 * them.
 */
export async function race(project, names, rounds) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs[name].push(await CONTENDERS[name](project));
  return runs;
}

/** @returns rows for a table: medians, and ratios to the others. */
export function tableOf(routes, runs) {
  return Object.entries(runs).map(([name, own]) => {
    const against = (other, key) => (runs[other] ? rounded(ratio(runs, name, other, key)) : "");
    const middle = (key) => median(own.map((run) => run[key]));
    return {
      routes,
      name,
      "wall s": rounded(middle("seconds")),
      "user s": rounded(middle("user")),
      "CPU s": rounded(middle("cpu")),
      MB: Math.round(middle("megabytes")),
      "wall/tsc": against("tsc", "seconds"),
      "user/tsc": against("tsc", "user"),
      "MB/tsc": against("tsc", "megabytes"),
      "wall/native": against("native", "seconds"),
      "user/native": against("native", "user"),
    };
  });
}

/** The median of the rounds' own ratios. */
export function ratio(runs, of, to, key = "seconds") {
  return median(runs[of].map((run, round) => run[key] / runs[to][round][key]));
}

export function rounded(number, digits = 2) {
  return Number(number.toFixed(digits));
}

/** Runs with TypeScript 7 installed as the project's own `typescript`. */
export async function withTypeScript7(project, run) {
  const folder = path.join(project, "node_modules");
  const link = path.join(folder, "typescript");
  mkdirSync(folder, { recursive: true });
  symlinkSync(`${root}node_modules/typescript7`, link, "junction");
  try {
    return await run();
  } finally {
    rmSync(link);
  }
}

function withoutOutput(project, run) {
  for (const folder of ["dist", ".countersign"])
    rmSync(path.join(project, folder), { recursive: true, force: true });
  return run();
}
