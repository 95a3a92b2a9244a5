// `npm run bench:encode`: encodes results as JSON bytes with Countersign (undeclared properties stripped), native
// `JSON.stringify` (which leaks them), typia and fast-json-stringify, on this Node, 20 and 24 (or on this Node and the given
// versions). Ends with one JSON line: our time divided by theirs on the worst shape, in `project` mode. Smaller is better.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./encode-build.js";
import { nodeOf } from "./encode-node.js";

const versions = process.argv.length > 2 ? process.argv.slice(2) : ["20", "24"];
const here = process.versions.node.split(".")[0];
const executables = [[here, process.execPath]];
for (const version of versions.filter((version) => version !== here)) {
  const executable = nodeOf(version);
  if (executable) executables.push([version, executable]);
  // Without all requested versions, the figures are incomplete.
  else process.exitCode = 1;
}

const out = await build();

const results = {};
for (const [version, executable] of executables) {
  const measure = fileURLToPath(new URL("./encode-measure.js", import.meta.url));
  const lines = execFileSync(executable, [measure, out], { encoding: "utf8" }).trim().split("\n");
  console.log(`\nNode ${version}\n${lines.slice(0, -1).join("\n")}`);
  results[`node${version}`] = JSON.parse(lines.at(-1));
}

const worst = (name) => Math.max(...Object.values(results).map((result) => result[name]));
console.log(
  `\n${JSON.stringify({
    ...results,
    vs_native_worst: worst("vs_native_worst"),
    vs_typia_worst: worst("vs_typia_worst"),
  })}`,
);
