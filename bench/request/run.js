// `npm run bench:request`: what a request costs a process without the kernel, which is the part that a framework can change:
// sockets are streams in memory. It has the contenders and cases of `bench:http`, and its options `--only` and `--rounds`;
// `--node <binary>` for another Node, `--profile` for where the time goes. Ends with one JSON line of the minimum CPU time for a
// request, in microseconds.
import { installPackages } from "../http/install.js";
import { compileNestia } from "../http/nestia/compile.js";
import { buildProject } from "../http/project.js";
import { measure } from "./measure.js";
import { optionsOf } from "./options.js";
import { figuresOf, profileOf, tableOf } from "./report.js";

const options = optionsOf(process.argv.slice(2));
installPackages({ ...options, rounds: 0 });
buildProject();
if (options.contenders.includes("nestia")) compileNestia();

const measured = await measure(options);
for (const [name, figures] of Object.entries(measured)) {
  console.log(`\n${name}\n\n${tableOf(figures)}`);
  if (options.profile) console.log(`\n${profileOf(figures)}`);
}
console.log(`\n${JSON.stringify(figuresOf(measured))}`);
