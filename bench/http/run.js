// `npm run bench:http`: what a request costs a server, for Countersign and for others, compared with `node:http` by hand.
// docs/performance.md explains how it measures and how to read it. Ends with one JSON line of ratios of CPU time.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { chartOf } from "./chart.js";
import { installPackages } from "./install.js";
import { CONNECTIONS } from "./load.js";
import { measure, rightAnswers } from "./measure.js";
import { compileNestia } from "./nestia/compile.js";
import { optionsOf } from "./options.js";
import { pins } from "./processes.js";
import { buildProject } from "./project.js";
import { overviewOf, ratiosOf, tableOf } from "./report.js";

const options = optionsOf(process.argv.slice(2));
installPackages(options);
buildProject();
if (options.contenders.includes("nestia")) compileNestia();

const right = await rightAnswers(options);
console.log(`The same answers from ${options.contenders.join(", ")} to ${options.cases.join(", ")}.`);
if (options.rounds > 0) await report();

async function report() {
  const { load, node, rounds, seconds, warmUp } = options;
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
  const how =
    `Node ${version}, ${load} with ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s after ${warmUp} requests, ` +
    (pins ? "server and client each bound to a core." : "no process bound to a core.");
  console.log(how);
  const samples = await measure(options, right, (round) => {
    console.log(`Round ${round + 1} of ${options.rounds} …`);
  });

  for (const [name, measured] of Object.entries(samples)) console.log(`\n${name}\n\n${tableOf(measured)}`);
  if (options.chart !== undefined) writeFileSync(options.chart, chartOf(samples));
  if (options.table !== undefined) writeFileSync(options.table, `${how}\n\n${overviewOf(samples)}`);
  console.log(`\n${JSON.stringify(ratiosOf(samples))}`);
}
