import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** What holds for all generated text: that of every sample. */

const SAMPLES = path.resolve(import.meta.dirname, "samples");

const modules = readdirSync(SAMPLES).flatMap((sample) => {
  const file = path.join(SAMPLES, sample, "expected.js");
  const text = readdirSync(path.dirname(file)).includes("expected.js") ? readFileSync(file, "utf8") : "";
  // One text a module, each below the name of its file.
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

/** The surroundings of the nodes that are meant. */
function found(tree: ts.Node, is: (node: ts.Node) => boolean): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) texts.push(node.parent.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

test("there are modules to look at", () => {
  expect(modules.length).toBeGreaterThan(100);
});

describe.each(modules)("the text of $name", ({ tree }) => {
  test("does not depend on the order in which arguments are evaluated", () => {
    const countsIssues = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === "x.count";
    const elsewhere = found(tree, (node) => countsIssues(node) && !ts.isVariableDeclaration(node.parent));
    expect(elsewhere).toEqual([]);
  });

  test("has no function around a list that is bare", () => {
    const around = found(
      tree,
      (node) => ts.isArrowFunction(node) && /^\$\.array\(v, x, undefined, [^,]+\)$/.test(node.body.getText()),
    );
    expect(around).toEqual([]);
  });
});
