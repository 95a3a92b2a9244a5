import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";

/** The printed type of a variable, in a program that meets some types earlier. */
function printed(type: string, earlier = ""): string {
  const source = programOf({
    "src/first.ts": `export type Earlier = [${earlier || "1"}];`,
    "src/second.ts": `import "./first.js"; interface Item { id: string } interface Other { of: Item }\ndeclare const subject: ${type};`,
  });
  const types: ts.TypeNode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.type) types.push(node.type);
    if (ts.isTypeAliasDeclaration(node)) source.semantics.print(source.semantics.typeOfNode(node.type));
    ts.forEachChild(node, visit);
  };
  for (const name of ["src/first.ts", "src/second.ts"]) visit(source.file(name));
  const [node] = types;
  return node ? source.semantics.print(source.semantics.typeOfNode(node)) : "";
}

test.each([
  [`"b" | "a"`, `"a" | "b"`],
  [`3 | 12 | 1`, `1 | 3 | 12`],
  [`null | "b" | string[] | number`, `number | "b" | string[] | null`],
  [`boolean | undefined`, `boolean | undefined`],
  [`"x" | true`, `"x" | true`],
  [`Other | Item`, `Item | Other`],
  [`(q: "b" | "a") => { of: Item | "z" }`, `(q: "a" | "b") => { of: "z" | Item; }`],
  [`{ a: string; b: "z" | 1 }`, `{ a: string; b: "z" | 1; }`],
])("%s is printed the same whatever was met first", (type, text) => {
  expect(printed(type)).toBe(text);
  expect(printed(type, `"b", "a", 12, 3, true, string[]`)).toBe(text);
});
