import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import * as nodeModule from "node:module";
import path from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };

let isKept = false;

/**
 * Caches V8's bytecode for the next process. From Node 22.1 on, Node does this for every module, as it does for `tsc`. For
 * earlier versions, it is done here for the only large module: parsing TypeScript's 9 MB takes 0.15 s of CPU time, a sixth of a
 * check of ten routes.
 */
export function keepBytecode(): void {
  if (process.env["NODE_DISABLE_COMPILE_CACHE"] !== undefined) return;
  if (enableCompileCache) enableCompileCache();
  else isKept = true;
}

/**
 * Loads a CommonJS module, from its cached bytecode if possible.
 * @param file absolute path.
 */
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
  // At the end, so that the functions that were called have been compiled as well.
  if (script.cachedDataRejected !== false) process.once("exit", () => write(kept, script.createCachedData()));
  return module.exports;
}

/**
 * Returns a path in the `node_modules` that contains the module: only users who could change the module itself can write there.
 * V8 has a tag for its own version and options, but does not check whether the text has changed.
 * @returns `undefined` if the module is not in such a folder, as with Yarn's PnP.
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

/**
 * Writes the entire file or nothing, because other processes may be reading it. If it cannot be written, the next process parses
 * again.
 */
function write(file: string, content: Buffer): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
