import ts from "typescript";
import { expect, test, vi } from "vitest";
import { programOf } from "../../test/support/program.js";
import type { CallableFact, ParameterFact, SignatureFact } from "./semantics.js";

const PREAMBLE = `
import { App, type Int } from "countersign";
const app = new App({ title: "Test", version: "1" });
function* listed(): Generator<string> { yield "a"; }
const held = async (id: Int, limit = 10) => ({ id, limit });
class Page { constructor(readonly size: number) {} }
declare const anything: any;
declare function overloaded(a: string): string;
declare function overloaded(a: number): number;
`;

/** The signatures of the last argument of the first call, which is a route's handler. */
function handler(text: string) {
  const program = programOf({ "src/it.ts": `${PREAMBLE}app.get("/", ${text});` });
  const call = program
    .file("src/it.ts")
    .statements.flatMap((statement) =>
      ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
        ? [statement.expression]
        : [],
    )[0];
  const node = call?.arguments.at(-1);
  if (!node) throw new Error("no handler");
  const asked = vi.spyOn(program.program.getTypeChecker(), "getTypeAtLocation");
  return { ...program, node, asked, signatures: program.semantics.signaturesOf(node) };
}

function shown({ semantics, signatures }: ReturnType<typeof handler>) {
  const parameter = ({ name, type, optional }: ParameterFact) =>
    `${name}${optional ? "?" : ""}: ${semantics.print(type)}`;
  return signatures.map(
    ({ parameters, result }: SignatureFact) =>
      `(${parameters.map(parameter).join(", ")}) => ${semantics.print(result)}`,
  );
}

test.each([
  ["(a: string, b?: Int): string => a", "(a: string, b?: Int | undefined) => string"],
  ["((a: string): void => {})", "(a: string) => void"],
  ["function named(this: void, a: Int): Int { return a; }", "(a: Int) => Int"],
  ["({ a }: { a: string }): string => a", "(__0: { a: string; }) => string"],
  ["async (all: string[]): Promise<string> => all.join()", "(all: string[]) => Promise<string>"],
  [
    'async (a = "x", b = 1, c = -1, d = true, e = 1n, f = (false), g = +2): Promise<void> => {}',
    "(a?: string, b?: number, c?: number, d?: boolean, e?: bigint, f?: boolean, g?: number) => Promise<void>",
  ],
])("%s is read without asking what it is passed to", (text, expected) => {
  const it = handler(text);
  expect(shown(it)).toEqual([expected]);
  expect(it.asked).not.toHaveBeenCalled();
});

test.each([
  ["(a: Int, b = [1]) => b", "(a: number, b?: number[]) => number[]"],
  ["(a: Int, b = [1].join()) => b", "(a: number, b?: string) => string"],
  ["(a: string) => ({ a })", "(a: string) => { a: string; }"],
  ["(a) => a", "(a: any) => any"],
  ["held", "(id: number, limit?: number) => Promise<{ id: number; limit: number; }>"],
  ["((a = 1): void => {}) satisfies (a?: Int) => void", "(a?: number | undefined) => void"],
])("%s is read with it", (text, expected) => {
  expect(shown(handler(text)).map((shown) => shown.replaceAll("Int", "number"))).toEqual([expected]);
});

test.each<[string, CallableFact["kind"], number]>([
  ["(a: string) => a", "function", 1],
  ["listed", "function", 1],
  ["held", "function", 1],
  ["overloaded", "function", 2],
  ["Page", "class", 1],
  ["anything", "any", 0],
  ['"text"', "none", 0],
])("%s can be called as a %s", (text, kind, count) => {
  const { semantics, node } = handler(text);
  const { kind: found, signatures } = semantics.callableOf(node);
  expect([found, signatures.length]).toEqual([kind, count]);
});
