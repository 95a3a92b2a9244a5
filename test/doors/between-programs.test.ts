import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { createModuleInputs } from "../../transformer/module-inputs.js";
import { createDoors, type Unsettled } from "../../transformer/semantics/doors.js";
import type { Semantics, TypeRef } from "../../transformer/semantics/semantics.js";
import { root, twoPrograms } from "./support/in-memory.js";
import { app, installed } from "./traps/trap.js";

const files = app(
  `import type { Named, Never, Text } from "pkg";
   interface Item { id: number }
   interface More { id: number; more: string }
   interface Box<T> { value: T }
   export declare const item: Item, more: More, packaged: Named, text: Text, plain: string, box: Box<Item>, nested: Box<Box<Item>>, flag: boolean, never: Never;`,
  installed(
    "pkg",
    `import "global-pkg"; export interface Named { id: number; more: string } export type Text = string; export type Never = never;`,
    installed("global-pkg", `export {}; declare global { interface Wide { wide: true } }`),
  ),
);

function opened() {
  const programs = twoPrograms(files);
  const unsettled: Unsettled[] = [];
  const doors = createDoors(programs.declared, programs, { root, onUnsettled: (one) => unsettled.push(one) });
  return {
    programs,
    doors,
    unsettled,
    typeOf: (name: string) => typeOf(name, programs.file("src/app.ts"), doors),
  };
}

function typeOf(name: string, file: ts.SourceFile, doors: Semantics): TypeRef {
  for (const statement of file.statements)
    for (const each of ts.isVariableStatement(statement) ? statement.declarationList.declarations : [])
      if (each.type && each.name.getText() === name) return doors.typeOfNode(each.type);
  throw new Error(`There is no ${name}`);
}

test.each([
  ["packaged", "item", true],
  ["packaged", "more", true],
  ["item", "packaged", false],
  ["more", "packaged", true],
  ["plain", "text", true],
  ["text", "plain", true],
  ["flag", "text", false],
] as const)("%s is compared with %s across programs", (from, to, expected) => {
  const { doors, typeOf, unsettled } = opened();
  expect(doors.isAssignable(typeOf(from), typeOf(to))).toBe(expected);
  expect(unsettled).toHaveLength(1);
});

test.each([
  ["box", true],
  // The type of its value is not written anywhere: `Box<Item>`.
  ["nested", false],
] as const)(
  "the value of a generic %s is compared by the declaration it has its name from",
  (name, expected) => {
    const { doors, typeOf } = opened();
    const [value] = doors.members(typeOf(name)).properties;
    expect(value && doors.isAssignable(value.type, value.type)).toBe(true);
    expect(value && doors.isAssignable(typeOf("never"), value.type)).toBe(expected);
    expect(value && doors.isAssignable(typeOf("packaged"), value.type)).toBe(expected);
  },
);

test("a module's inputs have the package's files that an answer may have come from", () => {
  const { programs, doors, typeOf } = opened();
  const inputs = createModuleInputs(doors);
  const packaged = () =>
    inputs(programs.file("src/app.ts"))
      .map(({ fileName }) => path.basename(path.dirname(fileName)))
      .filter((folder) => folder === "pkg" || folder === "global-pkg");
  expect(packaged()).toEqual([]);
  typeOf("packaged");
  expect(packaged().sort()).toEqual(["global-pkg", "pkg"]);
});
