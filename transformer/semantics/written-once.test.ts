import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import { firstWritten } from "./written-once.js";

/** By the name of the property: whether its type is identified with that of the first property in `First`. */
function taken(types: string, others: string): Readonly<Record<string, boolean>> {
  const source = programOf({ "src/app.ts": `${others}\nexport interface First { first: ${types} }` });
  const found: Record<string, boolean> = {};
  const nodes: ts.PropertySignature[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.file("src/app.ts"));
  const first = nodes.at(-1)?.type;
  // In this order, the one in `First` is met before the others.
  const known = first && firstWritten(first);
  for (const { name, type } of nodes.slice(0, -1))
    if (type) found[name.getText()] = firstWritten(type) === known;
  return found;
}

test("the same words in a file are one type, however deep they stand in an object", () => {
  const others = `type Short = string;
interface A { same: Short; optional?: Short; readonly unwritable: Short; other: string; within: { deep: Short } }
type B = { alias: Short };`;
  expect(taken("Short", others)).toEqual({
    same: true,
    optional: true,
    unwritable: true,
    other: false,
    within: false,
    deep: true,
    alias: true,
  });
});

test.each(["string & Tag<1>", '"a" | "b" | null', "Short[]", "Tag<Short, -1>", "number | undefined"])(
  "%s is the same wherever it stands",
  (type) => {
    const others = `type Short = string; interface Tag<A, B = 1> { a?: A; b?: B }\ninterface A { same: ${type} }`;
    expect(taken(type, others)["same"]).toBe(true);
  },
);

test.each([
  "{ a: string }",
  "() => void",
  "this",
  "typeof value",
  "typeof value[]",
  "keyof Short",
  "[string]",
])("%s is a type of its own wherever it stands", (type) => {
  const others = `type Short = string; declare const value: Short;\ninterface A { same: ${type} }`;
  expect(taken(type, others)["same"]).toBe(false);
});

test("a name may stand for something else in a function, a namespace, a class and beside type parameters", () => {
  const others = `type Short = string;
function f() { type Short = number; interface A { inFunction: Short } }
namespace N { type Short = number; export interface A { inNamespace: Short } }
interface G<Short> { generic: Short }
type H<Short> = { alias: Short };
interface M { mapped: { [Short in "a"]: { b: Short } } }
interface S { signature: <Short>(a: { c: Short }) => void }
declare module "./other.js" { interface A { inModule: Short } }`;
  expect(Object.entries(taken("Short", others)).filter(([, same]) => same)).toEqual([]);
});
