// `npm test`: everything that must pass, in the order in which it fails fastest. `-- --gate` is what `.ci/run` runs: all of that,
// and also the checks that need servers, other platforms or time.
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
/** With the environment outside of tests: the tests' V8 options must not affect what a server holds or what other platforms do. */
const plain = ([name, command, args]) => [name, command, args, { ...process.env, NODE_OPTIONS: "" }];
const isGate = process.argv.includes("--gate");
const atGate = (...steps) => (isGate ? steps : []);
const files = process.argv.slice(2).filter((word) => word !== "--gate");

/** The steps on one line run in parallel: they mostly wait, or are one process, and share no folder. */
const steps = [
  [["format and lint", "npm", ["run", "lint", "--silent"]]],
  // With the native compiler. The build after it checks the package with TypeScript 6.
  [["types", "npm", ["run", "typecheck", "--silent"]]],
  [["build", "npm", ["run", "build", "--silent"]]],
  [["tests", "npx", ["vitest", "run", ...files]], ...atGate(script("test:postgres"), script("test:jobs"))],
  // The soak's limits for a server's memory do not depend on what runs in parallel.
  [...["chat", "accounts", "members", "assistant"].map(example), ...atGate(plain(script("soak", "--short")))],
  [
    ["requests from types, to the examples", "npm", ["run", "fuzz", "--silent", "--", "--short"]],
    script("conformance"),
    ...atGate(...[script("quickstart", "--built"), script("platforms", "--short")].map(plain)),
  ],
];

for (const [first, ...beside] of steps) {
  console.log(`\n== ${[first, ...beside].map(([name]) => name).join(", ")}`);
  // The first step's output is printed as it runs, the others' when they have finished.
  const kept = beside.map((step) => run(step, "pipe"));
  const passed = [await run(first, "inherit")];
  for (const one of kept) passed.push(await one);
  if (passed.includes(false)) process.exit(1);
}

/** Resolves with whether it passed, once it has ended and printed that. */
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
