// Keeps V8's bytecode of TypeScript for the next process, as Node itself can from version 22.1 on. Parsing TypeScript's
// 9 MB takes 0.15 s of the processor in every process that loads it, and `tspc` loads it twice. Holds for the process that loads
// this, and for all that it starts.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const vm = require("node:vm");

const folder = path.join(__dirname, "../../node_modules/.cache/countersign/tests");
/** Its other modules are small: reading their bytecode takes as long as parsing them. */
const LARGE = 1 << 20;
/** No others: a program that a test starts must be loaded by Node itself, which may find out that it is an ES module. */
const COMPILER = /[\\/]node_modules[\\/]typescript[\\/]lib[\\/]/;

/**
 * Runs a script from its bytecode, if a process before this one has kept that.
 * @param version a name for this text: V8 does not check whether the text has changed.
 */
function runKept(text, filename, version) {
  const kept = path.join(folder, `${path.basename(filename)}-${cachedDataVersionTag()}-${version}`);
  let cachedData;
  try {
    cachedData = readFileSync(kept);
  } catch {}
  const script = new vm.Script(text, { filename, ...(cachedData && { cachedData }) });
  // At the end, so that the functions that were called have been compiled as well.
  if (script.cachedDataRejected !== false) process.once("exit", () => keep(kept, script.createCachedData()));
  return script.runInThisContext();
}

/** Writes the entire file or nothing, because other processes may be reading it. */
function keep(file, bytecode) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, bytecode);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}

if (Module.enableCompileCache) Module.enableCompileCache(folder);
else {
  const load = Module._extensions[".js"];
  const loadLarge = (module, filename) => {
    if (!COMPILER.test(filename)) return load(module, filename);
    const { size, mtimeMs } = statSync(filename);
    if (size < LARGE) return load(module, filename);
    const text = Module.wrap(readFileSync(filename, "utf8"));
    const run = runKept(text, filename, `${size}-${mtimeMs}`);
    run.call(
      module.exports,
      module.exports,
      Module.createRequire(filename),
      module,
      filename,
      path.dirname(filename),
    );
  };
  Module._extensions[".js"] = loadLarge;

  // So is the copy of TypeScript that `tspc` patches in memory run.
  const { runInThisContext } = vm;
  vm.runInThisContext = (text, options) => {
    if (text.length < LARGE || !COMPILER.test(options?.filename ?? ""))
      return runInThisContext(text, options);
    const { createHash } = require("node:crypto");
    return runKept(text, options.filename, createHash("sha1").update(text).digest("hex"));
  };
}
