import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import { CS1051, CS3005 } from "../diagnostics/catalogue.js";
import { useCompiler } from "../semantics/compiler.js";
import { wholeOnly } from "./declared-program.js";
import { ownProblems, unsaidDiagnostics } from "./own-problems.js";

useCompiler(ts);

const source = programOf({ "src/app.ts": "export const shared = { tag: [], tagz: [] };\n" });
const file = source.file("src/app.ts").fileName;
const unknown = (name: string, start: number, route: string) =>
  CS1051({ name, place: "a route", hint: "" }, { location: { file, start, length: 3 }, trail: [route] });

const ofFiles = [
  unknown("tag", 24, "GET /a"),
  unknown("tag", 24, "GET /b"),
  unknown("tagz", 33, "GET /a"),
  unknown("tagy", 33, "GET /b"),
];

test("what is wrong with something that routes share is said once, of the first", () => {
  const found = ownProblems(ofFiles, [unknown("tag", 24, "GET /c")], wholeOnly(source.program));
  expect(found.map(({ column, trail, message }) => [column, trail, message.slice(0, 6)])).toEqual([
    [25, ["GET /a"], '"tag" '],
    [34, ["GET /a"], '"tagz"'],
    [34, ["GET /b"], '"tagy"'],
  ]);
});

test("a plugin is told the same", () => {
  const whole = [unknown("tag", 24, "GET /c"), CS3005({ module: "app", found: "has none" })];
  const found = unsaidDiagnostics(ofFiles, whole, wholeOnly(source.program), () => []);
  expect(found).toEqual([ofFiles[0], ofFiles[2], ofFiles[3], whole[1]]);
});
