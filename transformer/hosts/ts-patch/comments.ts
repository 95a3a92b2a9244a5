import type { Node, Program, SourceFile } from "typescript";
import { ts } from "../../semantics/compiler.js";

/** What the parser stores in its nodes and the published types leave out. */
interface Parsed {
  readonly jsDocParsingMode?: number;
  jsDoc?: readonly Node[];
}

/**
 * Restores comments that tsc did not parse. tsc skips doc comments unless a plugin needs them, and `--build` reuses the
 * declaration files of a project without the plugin for those with it. Such a file is parsed again, and its comments are copied
 * to the nodes of the program. Otherwise, descriptions and constraints would be lost silently, and only with that order of
 * builds.
 */
export function restoreComments(program: Program): void {
  for (const file of program.getSourceFiles()) {
    const { jsDocParsingMode = ts.JSDocParsingMode.ParseAll } = file as Parsed;
    if (jsDocParsingMode === ts.JSDocParsingMode.ParseAll || program.isSourceFileDefaultLibrary(file))
      continue;
    handOver(parsedAgain(file), file);
    Object.assign(file, { jsDocParsingMode: ts.JSDocParsingMode.ParseAll });
  }
}

function parsedAgain({ fileName, text, languageVersion }: SourceFile): SourceFile {
  const jsDocParsingMode = ts.JSDocParsingMode.ParseAll;
  return ts.createSourceFile(fileName, text, { languageVersion, jsDocParsingMode }, true);
}

/** Two trees of one text have the same nodes in the same order. */
function handOver(from: Node & Parsed, to: Node & Parsed): void {
  if (from.jsDoc) {
    to.jsDoc = from.jsDoc;
    for (const comment of from.jsDoc) Object.assign(comment, { parent: to });
  }
  const children: Node[] = [];
  ts.forEachChild(to, (child) => void children.push(child));
  let next = 0;
  ts.forEachChild(from, (child) => {
    const twin = children[next++];
    if (twin?.kind === child.kind) handOver(child, twin);
  });
}
