import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import type { Asking, NativeType } from "../semantics/typescript7/asking.js";
import { LastingNativeApi, startNativeApi } from "./native-api.js";
import { nativeCompiler } from "./native-compiler.js";

const folder = temporaryFolder("native-api");
afterAll(() => removeFolder(folder));
writeFiles(folder, {
  "tsconfig.json": { compilerOptions: { types: [], strict: true }, include: ["src"] },
  "src/a.ts": "export const a = 1;\n",
});
mkdirSync(path.join(folder, "node_modules"));
symlinkSync(path.join(repository, "node_modules/typescript7"), path.join(folder, "node_modules/typescript"));

function start() {
  const compiler = nativeCompiler(folder);
  return (
    compiler && startNativeApi(compiler, { root: folder, configFile: path.join(folder, "tsconfig.json") })
  );
}

function typeOfA(asking: Asking): unknown {
  const file = path.join(folder, "src/a.ts");
  const [type] = asking.ask<readonly NativeType[]>("getTypesAtPositions", { file, positions: [13] });
  return type && asking.ask<string>("typeToString", { type: type.id });
}

test("what is asked after an edit is about the files as they are, and who asked before it is told so", () => {
  let starts = 0;
  const lasting = new LastingNativeApi(() => {
    starts++;
    return start();
  });
  expect(starts).toBe(0);
  const before = lasting.current();
  if (!before) throw new Error("The native compiler cannot be asked.");
  expect(typeOfA(before)).toBe("1");
  expect(lasting.current()).toBeDefined();
  expect(typeOfA(before)).toBe("1");
  writeFiles(folder, { "src/a.ts": 'export const a = "two";\n' });
  lasting.changed();
  const after = lasting.current();
  expect(after && typeOfA(after)).toBe('"two"');
  expect(() => typeOfA(before)).toThrow("Files have changed since");
  expect(starts).toBe(1);
  lasting.close();
  expect(() => after && typeOfA(after)).toThrow();
  const again = lasting.current();
  expect(again && typeOfA(again)).toBe('"two"');
  expect(starts).toBe(2);
  lasting.close();
});

test("nobody is asked where nobody can be", () => {
  expect(new LastingNativeApi(() => undefined).current()).toBeUndefined();
  const failing = new LastingNativeApi(() => {
    throw new Error("no");
  });
  expect(failing.current()).toBeUndefined();
});
