import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { repository } from "../test/support/temporary.js";

/** State that belongs to the process, and to no program in it. */
const OF_THE_PROCESS: Readonly<Record<string, string>> = {
  "transformer/hosts/service.ts services":
    "plugins and loaders of a process share the program of a tsconfig.json",
  "transformer/hosts/register-thread.ts hooks": "Node hands its loader's data to a module",
  "transformer/semantics/compiler.ts ts": "a process works with one TypeScript",
  "transformer/semantics/compiler.ts chosen": "a process works with one TypeScript",
  "transformer/hosts/bytecode.ts isKept": "a process loads TypeScript once",
  "transformer/hosts/provenance.ts texts": "what is remembered of a file goes with it",
  "transformer/semantics/attach-comments.ts attached": "what is remembered of a declaration goes with it",
  "transformer/semantics/type-nodes.ts references": "what is remembered of a checker goes with it",
  "transformer/semantics/written-once.ts files": "what is remembered of a file goes with it",
  "transformer/3-plan/type-declaration.ts vain": "what is remembered of a declaration goes with it",
  "transformer/calls/described/described.ts known": "what is remembered of a reader's types goes with them",
  "cli/serve-child.ts running": "the process serves one app",
  "cli/serve-child.ts connections": "the process serves one app",
  "cli/serve-child.ts limits": "the process serves one app",
  "cli/changes/schemas/alternatives.ts lists": "what is remembered of a schema goes with it",
  "cli/changes/schemas/matched.ts texts": "what is remembered of a schema goes with it",
  "cli/changes/schemas/merged.ts mergedOnes": "what is remembered of a schema goes with it",
};

function sourcesIn(folder: string): readonly string[] {
  const names = readdirSync(path.join(repository, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$|(^|\/)test(ing)?\//.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Where the state that a module keeps for itself is declared: at its top level, or in a static member of a class. */
function stateIn(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(repository, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isVariableDeclaration(node) || (ts.isPropertyDeclaration(node) && isStatic(node))) {
      if (isMutable(node, source)) found.push(`${file} ${node.name.getText(source)}`);
    } else if (!ts.isPropertyDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isStatic = (node: ts.PropertyDeclaration) =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;

function isMutable(node: ts.VariableDeclaration | ts.PropertyDeclaration, source: ts.SourceFile): boolean {
  if (ts.isCatchClause(node.parent)) return false;
  if (ts.isVariableDeclaration(node) && (node.parent.flags & ts.NodeFlags.Const) === 0) return true;
  const { initializer, type } = node;
  if (!initializer || /^(Readonly|readonly )/.test(type?.getText(source) ?? "")) return false;
  if (isCollection(initializer, source)) return true;
  // Whether a type with a name of its own can be added to is not to be seen here.
  const isNamed = type && ts.isTypeReferenceNode(type) && !type.typeArguments;
  return !isNamed && isEmpty(initializer);
}

/** A collection that can be added to. One that is filled in place is mutable unless its type prevents it. */
function isCollection(node: ts.Expression, source: ts.SourceFile): boolean {
  return ts.isNewExpression(node) && /^(Weak)?(Map|Set)$/.test(node.expression.getText(source));
}

/** An empty list is only needed to add to it. */
function isEmpty(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0;
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0;
}

test("no module keeps state of its own: it belongs to the program, or to the host that makes programs", () => {
  const files = ["transformer", "cli"].flatMap(sourcesIn);
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(stateIn).sort()).toEqual(Object.keys(OF_THE_PROCESS).sort());
});
