// `npm run bench:compile [-- --only app,foreign --rounds 3 --routes 100,500,1000 --edits 12]`: the command line compared with
// TypeScript 6's `tsc --noEmit` and the native one, as whole processes in the same rounds, over generated projects, a realistic
// app and foreign types. Also measures an edit, a second build, Vite's first response, and the size of the emitted code. Ends
// with one JSON line: medians of the rounds' own ratios of wall time, those of user CPU time under `user`, and under `ts7` the
// edits and Vite of projects with TypeScript 7. Figures that were not measured are null. Needs `npm run build`.
import { parseArgs } from "node:util";
import { app } from "./compile/app.js";
import { edits } from "./compile/edits.js";
import { foreign } from "./compile/foreign.js";
import { generated, ten } from "./compile/generated.js";
import { typia } from "./compile/typia.js";
import { vite } from "./compile/vite.js";

const PARTS = { generated, ten, app, foreign, edits, vite, typia };
const USUAL = Object.keys(PARTS).filter((name) => name !== "typia");
const MEMBERS = [
  "check_vs_tsc",
  "memory_vs_tsc",
  "check_vs_tsc_with_ts7",
  "edit_ms",
  "rebuild_ms",
  "bytes_per_route",
  "ts7_vs_native",
  "memory_ts7_vs_tsc",
  "app_ts7_vs_tsc",
  "app_ts7_vs_native",
  "app_unsettled_vs_native",
  "foreign_vs_tsc",
  "foreign_ts7_vs_tsc",
  "edit_ms_100",
  "app_edit_ms",
  "vite_first_ms",
  "vite_start_ms",
  "ts7_ten_cpu_s",
];

const { values } = parseArgs({
  options: {
    only: { type: "string", default: USUAL.join(",") },
    rounds: { type: "string", default: "3" },
    routes: { type: "string", default: "100,500,1000" },
    edits: { type: "string", default: "12" },
  },
});
const options = {
  rounds: Number(values.rounds),
  routes: values.routes.split(",").map(Number),
  edits: Number(values.edits),
};
const chosen = values.only.split(",");
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(", ")}. Parts: ${Object.keys(PARTS).join(", ")}`);

const told = Object.fromEntries(MEMBERS.map((name) => [name, null]));
const nested = { user: {}, ts7: {} };
for (const name of chosen) {
  const { rows, line } = await PARTS[name](options);
  console.log(`\n${name}`);
  console.table(rows);
  const { user, ts7, ...plain } = line;
  Object.assign(told, plain);
  Object.assign(nested.user, user);
  Object.assign(nested.ts7, ts7);
}
console.log(JSON.stringify({ ...told, ...nested }));
