// `npm run bench:client [-- --rounds 3 --routes 1000]`: what generating a client costs in addition to a build, in processor time
// of whole processes, and how large the client is. Ends with one JSON line. Needs `npm run build`.
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeProject } from "./compile-project.js";
import { best, measured } from "./measured.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    routes: { type: "string", default: "1000" },
  },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const cli = `${root}dist/cli.js`;
const project = `${root}bench/.project-client`;

writeProject(project, Number(values.routes));
const runs = { build: [], client: [] };
for (let round = 0; round < Number(values.rounds); round++) {
  // A build without any changes would do nothing.
  runs.build.push(await built([]));
  runs.client.push(await built(["--client"]));
}
const kilobytes = Math.round(readFileSync(`${project}/dist/client.ts`).length / 1000);
rmSync(project, { recursive: true });
const [build, client] = [best(runs.build), best(runs.client)];
const shown = {
  routes: Number(values.routes),
  build_s: build.cpu,
  with_client_s: client.cpu,
  client_kB: kilobytes,
};
console.table([shown]);
console.log(
  JSON.stringify({
    client_ms_beyond_build: Math.round((client.cpu - build.cpu) * 1000),
    client_kB: kilobytes,
  }),
);

function built(args) {
  for (const folder of ["dist", ".countersign", "node_modules/.cache"])
    rmSync(`${project}/${folder}`, { recursive: true, force: true });
  return measured(cli, ["build", ...args], project);
}
