import type { ImportDeclaration, Node, SourceFile } from "typescript";
import { ts } from "../../semantics/compiler.js";

/** A range of a file, and the text that replaces it. */
export interface TextChange {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

export const insert = (start: number, text: string): TextChange => ({ start, length: 0, text });

export function replace(node: Node, text: string): TextChange {
  const start = node.getStart();
  return { start, length: node.end - start, text };
}

/** The changes that import a type of Countersign's vocabulary into a file, if its name is not there yet. */
export function importChanges(file: SourceFile, name: string): readonly TextChange[] {
  const imports = file.statements.filter(ts.isImportDeclaration).filter(isOfCountersign);
  const lists = imports.flatMap(({ importClause }) => {
    const list = importClause?.namedBindings;
    return importClause && list && ts.isNamedImports(list) ? [{ importClause, list }] : [];
  });
  if (lists.some(({ list }) => list.elements.some((each) => each.name.text === name))) return [];
  const found = lists.find(({ importClause }) => importClause.isTypeOnly) ?? lists[0];
  const last = found?.list.elements.at(-1);
  if (found && last)
    return [insert(last.end, found.importClause.isTypeOnly ? `, ${name}` : `, type ${name}`)];
  const first = file.statements[0];
  return [insert(first ? first.getStart(file) : 0, `import type { ${name} } from "countersign";\n`)];
}

function isOfCountersign({ moduleSpecifier }: ImportDeclaration): boolean {
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === "countersign";
}

/** Applies changes that do not overlap to a text. */
export function changedText(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, length, text: by }) => whole.slice(0, start) + by + whole.slice(start + length),
      text,
    );
}
