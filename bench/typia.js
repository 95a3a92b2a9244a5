// Compiles a program with typia's transformer.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** @param file the file to emit; without it, all files. */
export function emitWithTypia(program, file) {
  const { default: transform } = createRequire(import.meta.url)("typia/lib/transform");
  const refused = [];
  const before = [transform(program, {}, { addDiagnostic: (diagnostic) => refused.push(diagnostic) })];
  program.emit(file, undefined, undefined, false, { before });
  if (refused.length > 0) throw new Error(ts.flattenDiagnosticMessageText(refused[0].messageText, "\n"));
}

/** Creates every regular expression of an emitted module once instead of at every call, which is typia at its best. */
export function hoistPatterns(emitted) {
  const names = new Map();
  const text = readFileSync(emitted, "utf8").replace(/\bRegExp\(("(?:[^"\\]|\\.)*")\)/g, (expression) => {
    if (!names.has(expression)) names.set(expression, `__pattern${names.size}`);
    return names.get(expression);
  });
  const constants = [...names].map(([expression, name]) => `const ${name} = new ${expression};\n`);
  writeFileSync(
    emitted,
    text.replace(/^(?!import )/m, (start) => constants.join("") + start),
  );
}
