// Thirty handlers over large foreign types: the cost is in reading them and in generating code for them.
import { rmSync } from "node:fs";
import { race, ratio, root, rounded, tableOf } from "./contenders.js";
import { FOREIGN_ROUTES, writeForeign } from "./foreign-project.js";

export async function foreign({ rounds }) {
  const project = `${root}bench/.project-foreign`;
  writeForeign(project);
  const runs = await race(project, ["tsc", "native", "check", "build", "ts7", "build7"], rounds);
  rmSync(project, { recursive: true });
  const ratios = (key) => ({
    foreign_vs_tsc: rounded(ratio(runs, "build", "tsc", key), 3),
    foreign_ts7_vs_tsc: rounded(ratio(runs, "build7", "tsc", key), 3),
  });
  return {
    rows: tableOf(`${FOREIGN_ROUTES} of foreign types`, runs),
    line: { ...ratios("seconds"), user: ratios("user") },
  };
}
