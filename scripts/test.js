// `npm test`: everything that must be green, in the order in which it fails fastest. `-- --gate` is what `.ci/run` runs: all of that,
// and beside it what needs servers, other platforms or time.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import "../test/support/optimize-later.cjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const example = (name) => [
  `examples/${name}`,
  "npm",
  ["test", "--workspace", `countersign-${name}`, "--silent"],
];
const script = (name, ...args) => [name, "npm", ["run", name, "--silent", "--", ...args]];
/** As it runs outside of tests: what a server holds, and what other platforms do, is no question of the tests' V8. */
const plain = ([name, command, args]) => [name, command, args, { ...process.env, NODE_OPTIONS: "" }];
const isGate = process.argv.includes("--gate");
const atGate = (...steps) => (isGate ? steps : []);
const files = process.argv.slice(2).filter((word) => word !== "--gate");

/** The steps on one line run side by side: they mostly wait, or are one process, and share no folder. */
const steps = [
  [["format and lint", "npm", ["run", "lint", "--silent"]]],
  // By the native compiler; the build after it has TypeScript 6 check the package.
  [["types", "npm", ["run", "typecheck", "--silent"]]],
  [["build", "npm", ["run", "build", "--silent"]]],
  [["tests", "npx", ["vitest", "run", ...files]], ...atGate(script("test:postgres"), script("test:jobs"))],
  // What the soak allows a server to hold does not depend on what runs beside it.
  [...["chat", "accounts", "members", "assistant"].map(example), ...atGate(plain(script("soak", "--short")))],
  [
    ["requests from types, to the examples", "npm", ["run", "fuzz", "--silent", "--", "--short"]],
    script("conformance"),
    ...atGate(...[script("quickstart", "--built"), script("platforms", "--short")].map(plain)),
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
function run([name, command, args, env], stdio) {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, env, stdio: ["inherit", stdio, stdio] });
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
