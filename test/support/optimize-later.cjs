// V8 optimizes a function when it has run for a while; in a process that compiles one small project and ends, most of that work
// never pays. Six times later, a `countersign build` takes 1.4 s of the processor instead of 1.9 s. Holds for the process that
// loads this, and for all that it starts.
// Later versions than that of Node 20 have no such flag.
if (process.versions.v8.startsWith("11.")) require("node:v8").setFlagsFromString("--interrupt-budget=400000");

const option = `--require=${JSON.stringify(__filename)}`;
const options = process.env.NODE_OPTIONS ?? "";
if (!options.includes(option)) process.env.NODE_OPTIONS = `${options} ${option}`.trim();

require("./keep-bytecode.cjs");
