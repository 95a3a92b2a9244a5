import { chmodSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import * as nodeModule from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { keepBytecode, requireKept } from "./bytecode.js";

const TEXT = `exports.sum = (a, b) => a + b;
exports.here = [__filename, __dirname, module.exports === exports, require("node:path").sep];
exports.beside = require("./beside.js");
`;

let folder: string;
const at = (name: string) => path.join(folder, "node_modules/large", name);
const kept = () => {
  try {
    return readdirSync(path.join(folder, "node_modules/.cache/countersign/bytecode"));
  } catch {
    return [];
  }
};

/** The functions to call when the process ends. */
let ends: (() => void)[] = [];

function loaded(file: string) {
  delete nodeModule.createRequire(file).cache[file];
  const found = requireKept(file);
  for (const end of ends.splice(0)) end();
  return found;
}

beforeEach(() => {
  folder = temporaryFolder("bytecode");
  writeFiles(folder, {
    "node_modules/large/index.js": TEXT,
    "node_modules/large/beside.js": "module.exports = 7;\n",
    "elsewhere/index.cjs": "exports.sum = 3;\n",
  });
  vi.spyOn(process, "once").mockImplementation((_, end) => {
    ends.push(end as () => void);
    return process;
  });
  keepBytecode();
});
afterEach(() => {
  ends = [];
  vi.restoreAllMocks();
  removeFolder(folder);
});

// Later versions cache it themselves.
describe.skipIf("enableCompileCache" in nodeModule)("bytecode that is kept", () => {
  test("is of a module as `require` loads it, which `require` then has too", () => {
    const found = loaded(at("index.js")) as {
      sum(a: number, b: number): number;
      here: unknown;
      beside: number;
    };
    expect(found.sum(1, 2)).toBe(3);
    expect(found.here).toEqual([at("index.js"), at("."), true, path.sep]);
    expect(found.beside).toBe(7);
    expect(nodeModule.createRequire(at("index.js"))(at("index.js"))).toBe(found);
  });

  test("is written at the end of the process, once, and taken by the next one", () => {
    loaded(at("index.js"));
    const [name = "", ...others] = kept();
    expect(others).toEqual([]);
    expect(name).toMatch(/^index\.js-/);
    const cachedData = readFileSync(path.join(folder, "node_modules/.cache/countersign/bytecode", name));
    const script = new Script(nodeModule.Module.wrap(TEXT), { cachedData });
    expect(script.cachedDataRejected).toBe(false);
    expect(loaded(at("index.js"))).toHaveProperty("beside", 7);
    requireKept(at("index.js"));
    expect(ends).toEqual([]);
  });

  test("is none of a module that has changed, also where its length has not", () => {
    loaded(at("index.js"));
    writeFileSync(at("index.js"), TEXT.replace("a + b", "a * b"));
    const found = loaded(at("index.js")) as { sum(a: number, b: number): number };
    expect(found.sum(3, 4)).toBe(12);
    expect(kept()).toHaveLength(2);
  });

  test("is written anew where V8 refuses it", () => {
    loaded(at("index.js"));
    const [name = ""] = kept();
    const bytecode = (of: string) => path.join(folder, "node_modules/.cache/countersign/bytecode", of);
    const whole = readFileSync(bytecode(name));
    // Another file, because V8 remembers what it has compiled.
    cpSync(at("index.js"), at("again.js"), { preserveTimestamps: true });
    const { mtimeMs } = statSync(at("index.js"));
    const again = name
      .replace("index.js", "again.js")
      .replace(String(mtimeMs), String(statSync(at("again.js")).mtimeMs));
    writeFileSync(bytecode(again), whole.subarray(0, 100));
    expect(loaded(at("again.js"))).toHaveProperty("beside", 7);
    expect(readFileSync(bytecode(again)).length).toBe(whole.length);
  });

  test("is none outside of packages, nor of what cannot be loaded, which is no module to anybody", () => {
    expect(loaded(path.join(folder, "elsewhere/index.cjs"))).toEqual({ sum: 3 });
    writeFileSync(at("index.js"), "throw new Error('broken');\n");
    expect(() => loaded(at("index.js"))).toThrow("broken");
    expect(nodeModule.createRequire(folder).cache[at("index.js")]).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  test("is left out without a word where nothing can be written", () => {
    writeFiles(folder, { "node_modules/.cache": "a file" });
    chmodSync(path.join(folder, "node_modules/.cache"), 0o400);
    expect(loaded(at("index.js"))).toHaveProperty("beside", 7);
    expect(kept()).toEqual([]);
  });
});
