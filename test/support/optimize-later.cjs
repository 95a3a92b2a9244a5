// For every Node process of the tests, by NODE_OPTIONS (`vitest.config.ts`). V8 optimizes a function when it has run for a
// while; in a process that compiles one small project and ends, most of that work never pays. Six times later, a
// `countersign build` takes 1.4 s of the processor instead of 1.9 s.
require("node:v8").setFlagsFromString("--interrupt-budget=400000");
