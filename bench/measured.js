// A whole process, measured: wall time, CPU time and peak memory.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const preload = fileURLToPath(new URL("max-rss.cjs", import.meta.url));

/** @throws when the process fails. */
export function measured(script, args, cwd) {
  const started = performance.now();
  const { status, output } = spawnSync(process.execPath, ["--require", preload, script, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    encoding: "utf8",
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${status}`);
  const { maxRSS, cpu } = JSON.parse(output[3]);
  return { seconds, cpu: cpu / 1e6, megabytes: maxRSS / 1024 };
}

/** The best of each figure: what disturbs a measurement only ever makes it worse. */
export function best(runs) {
  const least = (key) => Math.min(...runs.map((run) => run[key]));
  return { seconds: least("seconds"), cpu: least("cpu"), megabytes: least("megabytes") };
}
