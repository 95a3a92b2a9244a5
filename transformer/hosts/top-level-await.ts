import type { Node } from "typescript";
import { CS4017 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { fromPlace, type Problem } from "./problems.js";

/** The first `await` outside of all functions, which a module that is emitted as CommonJS cannot have (CS4017). */
export function awaitsInCommonJs(fileName: string, text: string): Problem | undefined {
  if (!text.includes("await")) return undefined;
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
  const find = (node: Node): Node | undefined => {
    if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node)) return undefined;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return node;
    return ts.forEachChild(node, find);
  };
  const found = find(file);
  if (!found) return undefined;
  const { code, severity, message, fix }: Diagnostic = CS4017();
  return { ...{ code, severity, message, fix }, ...fromPlace(file, found.getStart(file), "await".length) };
}
