import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import { wholeOnly } from "./declared-program.js";
import { createEmitter } from "./emit.js";
import { specifierLeads } from "./specifiers.js";

useCompiler(ts);
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "countersign-emit-")));
  for (const name of ["app", "other"]) writeFileSync(join(root, `${name}.ts`), `export const ${name} = 1;\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function setup() {
  const entry = join(root, "app.ts");
  const options = { outDir: join(root, "dist"), rootDir: root, sourceMap: true, types: [], noLib: true };
  const program = ts.createProgram([entry, join(root, "other.ts")], options);
  const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  const transform = (...unaffected: string[]) =>
    ({
      files,
      edits: () => undefined,
      unaffected: new Set(files.filter((file) => unaffected.some((name) => file.fileName.endsWith(name)))),
    }) as Partial<ProgramTransform> as ProgramTransform;
  const out = join(root, "hidden/dev");
  const emitter = createEmitter({ root, entry });
  return {
    out,
    emitter: {
      compiled: (of: ProgramTransform, isNext = false) => emitter.compiled(wholeOnly(program), of, isNext),
    },
    transform,
    emit: (of = transform()) =>
      emitter.emit(wholeOnly(program), of, { leads: specifierLeads(program, root) }, out),
  };
}

test("the entry and every file are answered, and source maps lead to the sources from where they were moved", () => {
  const { out, emit } = setup();
  const { written, entry } = emit();
  expect(entry).toBe(join(out, "app.js"));
  expect([...written].sort()).toEqual(
    ["app.js", "app.js.map", "other.js", "other.js.map"].map((name) => join(out, name)),
  );
  expect(JSON.parse(readFileSync(join(out, "app.js.map"), "utf8"))).toMatchObject({
    sources: ["../../app.ts"],
  });
});

test("only what an edit reached, and what is gone, is written again; all of it is answered", () => {
  const { out, emitter, transform, emit } = setup();
  const first = emit();
  for (const name of ["app.js", "other.js"]) writeFileSync(join(out, name), "kept");
  const next = transform("other.ts");
  emitter.compiled(next);
  expect(emit(next)).toEqual(first);
  expect(readFileSync(join(out, "other.js"), "utf8")).toBe("kept");
  expect(readFileSync(join(out, "app.js"), "utf8")).toContain("app = 1");
  rmSync(join(out, "other.js"));
  emit(next);
  expect(existsSync(join(out, "other.js"))).toBe(true);
});

test("what a compilation that was never emitted reached counts as not written", () => {
  const { out, emitter, transform, emit } = setup();
  emit();
  writeFileSync(join(out, "app.js"), "stale");
  emitter.compiled(transform("other.ts"));
  const all = transform("app.ts", "other.ts");
  emitter.compiled(all);
  emit(all);
  expect(readFileSync(join(out, "app.js"), "utf8")).toContain("app = 1");
});
