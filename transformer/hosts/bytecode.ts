import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import * as nodeModule from "node:module";
import path from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };

let isKept = false;

/**
 * Has the bytecode that V8 makes kept for the next process. From Node 22.1 on, Node does so for every module, as `tsc` has it
 * do. Before, it is done here for the one module that is large: of TypeScript's 9 MB, parsing costs 0.15 s of CPU time, which
 * is a sixth of a check of ten routes.
 */
export function keepBytecode(): void {
  if (process.env["NODE_DISABLE_COMPILE_CACHE"] !== undefined) return;
  if (enableCompileCache) enableCompileCache();
  else isKept = true;
}

/** Loads a CommonJS module, whose bytecode may have been kept. @param file absolute path. */
export function requireKept(file: string): unknown {
  const require = nodeModule.createRequire(file);
  const kept = isKept && !require.cache[file] ? keptFor(file) : undefined;
  if (kept === undefined) return require(file);
  const cachedData = readIfThere(kept);
  const script = new Script(nodeModule.Module.wrap(readFileSync(file, "utf8")), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = new nodeModule.Module(file);
  require.cache[file] = module;
  try {
    script.runInThisContext()(module.exports, require, module, file, path.dirname(file));
  } catch (error) {
    delete require.cache[file];
    throw error;
  }
  // At the end, when the functions that were called have been compiled as well.
  if (script.cachedDataRejected !== false) process.once("exit", () => write(kept, script.createCachedData()));
  return module.exports;
}

/**
 * In the `node_modules` that has the module, where only those can write who could change the module itself. V8 has a tag for its
 * own version and options, but does not know whether a text has changed.
 * @returns `undefined` where the module stands in no such folder, as with Yarn's PnP.
 */
function keptFor(file: string): string | undefined {
  const end = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (end < 0 || process.versions["pnp"] !== undefined) return undefined;
  const { mtimeMs, size } = statSync(file);
  const name = `${path.basename(file)}-${cachedDataVersionTag()}-${size}-${mtimeMs}`;
  return path.join(file.slice(0, end), "node_modules", ".cache", "countersign", "bytecode", name);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** As a whole or not at all: others may be reading it. Where nothing can be written, the next process parses again. */
function write(file: string, content: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
