// V8 optimizes a function after it has run for a while. In a process that compiles one small project and ends, most of that work
// never pays off. If it begins six times later, a `countersign build` takes 1.4 s of CPU time instead of 1.9 s. This applies to
// the process that loads this file, and to all that it starts. Versions of V8 later than that of Node 20 have no such flag.
if (process.versions.v8.startsWith("11.")) require("node:v8").setFlagsFromString("--interrupt-budget=400000");

const option = `--require=${JSON.stringify(__filename)}`;
const options = process.env.NODE_OPTIONS ?? "";
if (!options.includes(option)) process.env.NODE_OPTIONS = `${options} ${option}`.trim();

require("./keep-bytecode.cjs");
