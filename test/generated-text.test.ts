import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Rules for all generated text: that of every sample. */

const SAMPLES = path.resolve(import.meta.dirname, "samples");

const modules = readdirSync(SAMPLES).flatMap((sample) => {
  const file = path.join(SAMPLES, sample, "expected.js");
  const text = readdirSync(path.dirname(file)).includes("expected.js") ? readFileSync(file, "utf8") : "";
  // One text for each module, below the name of its file.
  return text
    .split(/^\/\/ (?=\S+\.ts$)/m)
    .slice(1)
    .map((part) => {
      const name = `${sample}/${part.slice(0, part.indexOf("\n"))}`;
      return {
        name,
        tree: ts.createSourceFile(name, part.slice(part.indexOf("\n")), ts.ScriptTarget.ES2022, true),
      };
    });
});

function nodes(tree: ts.Node): readonly ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return all;
}

/** Whether it is evaluated together with the other arguments of a call, not in a statement of its own. */
function isInArguments(node: ts.Node): boolean {
  if (ts.isStatement(node)) return false;
  const { parent } = node;
  return (ts.isCallExpression(parent) && parent.expression !== node) || isInArguments(parent);
}

test("there are modules to look at", () => {
  expect(modules.length).toBeGreaterThan(100);
});

describe.each(modules)("the text of $name", ({ tree }) => {
  test("does not depend on the order in which arguments are evaluated", () => {
    const counts = nodes(tree).filter(
      (node) => ts.isPropertyAccessExpression(node) && node.getText() === "x.count",
    );
    expect(counts.filter(isInArguments).map((count) => count.parent.getText())).toEqual([]);
  });

  test("has no function around a list that is bare", () => {
    const texts = nodes(tree).flatMap((node) => (ts.isArrowFunction(node) ? node.body.getText() : []));
    expect(texts.filter((text) => /^\$\.array\(v, x, undefined, [^,]+\)$/.test(text))).toEqual([]);
  });

  test("declares nothing that is not used", () => {
    const names = tree.statements.flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
      if (!ts.isVariableStatement(statement)) return [];
      const [declared] = statement.declarationList.declarations;
      // The module itself uses what is appended to a call.
      const isAppended = declared?.initializer?.getText().startsWith("{\n  contract: ");
      return isAppended ? [] : (declared?.name.getText() ?? []);
    });
    const used = nodes(tree).flatMap((node) => (ts.isIdentifier(node) ? node.text : []));
    expect(names.filter((name) => used.indexOf(name) === used.lastIndexOf(name))).toEqual([]);
  });

  test("says once what several of its routes say to the document", () => {
    const parts = partsOf(tree).filter((part) => part.length > 20);
    expect(parts.filter((part, i) => parts.indexOf(part) !== i)).toEqual([]);
  });
});

/** Parameters, bodies, responses, errors and security schemes of a module's routes, guards and error handlers, as texts. */
function partsOf(tree: ts.SourceFile): readonly string[] {
  return nodes(tree).flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^document\d*$/.test(node.expression.getText())) return [];
    const { operation, errors, declared, security } = JSON.parse(
      (node.arguments[0] as ts.StringLiteral).text,
    );
    const { parameters = [], requestBody = [], responses = {} } = operation;
    const byStatus = [responses, declared ?? {}].map(Object.values);
    const lists = [parameters, [requestBody], errors, security?.schemes, ...byStatus];
    return lists.flatMap((list) => list ?? []).map((part) => JSON.stringify(part));
  });
}
