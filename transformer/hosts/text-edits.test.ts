import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import ts from "typescript";
import { expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import { editText } from "./text-edits.js";

useCompiler(ts);

/** Appends `_0` to the call or `new` expression with the given text. */
function edit(text: string, call: string) {
  // As a program reads it: without the byte order mark.
  const file = ts.createSourceFile("/app.ts", text.replace(/^\uFEFF/, ""), ts.ScriptTarget.ES2022, true);
  const start = file.text.indexOf(call);
  const routes = [{ call: { start, end: start + call.length }, argument: "_0" }];
  return editText(file, text, { prelude: "const _0 = 1;\n", routes });
}

test.each([
  ["a.get(f)", "a.get(f, _0)"],
  ["a.get(f,)", "a.get(f, _0,)"],
  ["a.get(f /* why */)", "a.get(f, _0 /* why */)"],
  ["a.get(f // why\n)", "a.get(f, _0 // why\n)"],
  ["a.get(f())", "a.get(f(), _0)"],
  ["a.get<T>(f)", "a.get<T>(f, _0)"],
  ["new Router()", "new Router(_0)"],
  ["new Router", "new Router(_0)"],
])("%s becomes %s", (call, edited) => {
  expect(edit(`${call};\n`, call).code).toBe(`const _0 = 1;\n${edited};\n`);
});

test.each([
  ["the imports", 'import a from "a";\na.get(f);\n', 'import a from "a";\nconst _0 = 1;\n\na.get(f, _0);\n'],
  [
    "an import in the same line",
    'import a from "a"; a.get(f);',
    'import a from "a";\nconst _0 = 1;\n a.get(f, _0);',
  ],
  ["directives", '"use strict";\na.get(f);', '"use strict";\nconst _0 = 1;\n\na.get(f, _0);'],
  ["a hashbang", "#!/usr/bin/env node\na.get(f);", "#!/usr/bin/env node\nconst _0 = 1;\na.get(f, _0);"],
  ["a byte order mark", "\uFEFFa.get(f);", "\uFEFFconst _0 = 1;\na.get(f, _0);"],
])("the prelude stands behind %s", (_, text, edited) => {
  expect(edit(text, "a.get(f)").code).toBe(edited);
});

test("positions are those of the source, to the column, in front of an inserted argument and behind it", () => {
  const text = 'import a from "a";\n\na.get("/", () => here()); behind();\nbelow();\n';
  const { code, map } = edit(text, 'a.get("/", () => here())');
  const trace = new TraceMap(map().toString());
  const positionIn = (where: string, name: string) => {
    const lines = where.split("\n");
    const line = lines.findIndex((one) => one.includes(name));
    return { line: line + 1, column: (lines[line] ?? "").indexOf(name) };
  };
  for (const name of ["here()", "behind()", "below()"]) {
    const { line, column } = originalPositionFor(trace, positionIn(code, name));
    expect({ line, column }, name).toEqual(positionIn(text, name));
    expect(positionIn(code, name), name).not.toEqual({ line, column });
  }
});
