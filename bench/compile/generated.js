// Generated projects of growing size: the cost of a check, an edit, a second build and the emitted code.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { writeProject } from "../compile-project.js";
import { measured, median } from "../measured.js";
import { cli, race, ratio, root, rounded, tableOf, tsc } from "./contenders.js";

const project = `${root}bench/.project`;

/** Reports the figures of the last project. */
export async function generated({ rounds, routes }) {
  let line = {};
  const rows = [];
  for (const count of routes) {
    writeProject(project, count);
    const runs = await race(project, ["tsc", "native", "check", "ts7"], rounds);
    rows.push(...tableOf(count, runs));
    line = { ...ratiosOf(runs), ...(await buildsOf(count, rounds)) };
    rmSync(project, { recursive: true });
  }
  return { rows, line };
}

/** The cost of checking ten routes, which is mostly the cost of starting. */
export async function ten({ rounds }) {
  writeProject(project, 10);
  const runs = await race(project, ["tsc", "native", "check", "ts7"], rounds);
  rmSync(project, { recursive: true });
  const cpu = median(runs.ts7.map((run) => run.cpu));
  return { rows: tableOf(10, runs), line: { ts7_ten_cpu_s: rounded(cpu) } };
}

function ratiosOf(runs) {
  const of = (name, to, key) => rounded(ratio(runs, name, to, key), 3);
  return {
    check_vs_tsc: of("check", "tsc"),
    memory_vs_tsc: of("check", "tsc", "megabytes"),
    check_vs_tsc_with_ts7: of("ts7", "tsc"),
    ts7_vs_native: of("ts7", "native"),
    memory_ts7_vs_tsc: of("ts7", "tsc", "megabytes"),
    user: {
      check_vs_tsc: of("check", "tsc", "user"),
      check_vs_tsc_with_ts7: of("ts7", "tsc", "user"),
      ts7_vs_native: of("ts7", "native", "user"),
    },
  };
}

async function buildsOf(routes, rounds) {
  await measured(tsc, ["--outDir", "plain"], project);
  await measured(cli, ["build"], project);
  const emitted = bytesIn("dist") - bytesIn("plain");
  const times = [];
  for (let round = 0; round < rounds; round++)
    times.push((await measured(cli, ["build"], project)).seconds * 1000);
  return { rebuild_ms: Math.round(median(times)), bytes_per_route: Math.round(emitted / routes) };
}

/** Only JavaScript: what the compiler adds to a module compared with tsc's output. */
function bytesIn(folder) {
  return readdirSync(`${project}/${folder}`, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .reduce((sum, name) => sum + readFileSync(path.join(project, folder, name)).length, 0);
}
