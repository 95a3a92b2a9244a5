import path from "node:path";
import ts from "typescript";
import { repository } from "./temporary.js";

/** As strict as a project may be with a client; it needs only the platform's own types. */
const STRICTEST: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.esnext.temporal.d.ts"],
  types: [],
};

/** Returns TypeScript's problems with modules in memory: `items.ts:12 …`. */
export function clientProblems(
  modules: Readonly<Record<string, string>>,
  more: ts.CompilerOptions = {},
): readonly string[] {
  const folder = path.join(repository, "test/.countersign/clients");
  const sources = new Map(Object.entries(modules).map(([name, text]) => [path.join(folder, name), text]));
  const options = { ...STRICTEST, ...more };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  host.directoryExists = (name) => name === folder || directoryExists?.(name) === true;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = sources.get(file);
    return text === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file ? path.basename(file.fileName) : ""}:${line} ${text}`;
  });
}
