// `npm test`: everything that must be green, in the order in which it fails fastest.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import "../test/support/optimize-later.cjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const example = (name) => [
  `examples/${name}`,
  "npm",
  ["test", "--workspace", `countersign-${name}`, "--silent"],
];
/** Of one line, steps run side by side: they wait for a browser, or are one process, and share no folder. */
const steps = [
  [["format and lint", "npm", ["run", "lint", "--silent"]]],
  // By the native compiler; the build after it has TypeScript 6 check the package.
  [["types", "npm", ["run", "typecheck", "--silent"]]],
  [["build", "npm", ["run", "build", "--silent"]]],
  [["tests", "npx", ["vitest", "run", ...process.argv.slice(2)]]],
  ["chat", "accounts", "members", "assistant"].map(example),
  [
    ["requests from types, to the examples", "npm", ["run", "fuzz", "--silent", "--", "--short"]],
    ["conformance", "npm", ["run", "conformance", "--silent"]],
  ],
];

for (const [first, ...beside] of steps) {
  console.log(`\n== ${[first, ...beside].map(([name]) => name).join(", ")}`);
  // The first is seen as it runs, the others' output when it is over.
  const kept = beside.map((step) => run(step, "pipe"));
  const passed = [await run(first, "inherit")];
  for (const one of kept) passed.push(await one);
  if (passed.includes(false)) process.exit(1);
}

/** Whether it passed, once it has ended and said so. */
function run([name, command, args], stdio) {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ["inherit", stdio, stdio] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => output.push(part));
  return new Promise((resolve) => {
    child.once("error", (error) => output.push(Buffer.from(`${error}\n`)));
    child.once("close", (code) => {
      if (output.length > 0) process.stdout.write(Buffer.concat(output));
      if (code !== 0) console.error(`\n${name} failed: ${command} ${args.join(" ")}`);
      console.log(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
      resolve(code === 0);
    });
  });
}
