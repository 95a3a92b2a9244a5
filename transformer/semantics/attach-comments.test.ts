import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { repository } from "../../test/support/temporary.js";
import { attachComments } from "./attach-comments.js";
import { useCompiler } from "./compiler.js";

/** Own sources, forms that nobody would write, and declarations of packages. */
const FOLDERS = [
  "transformer/semantics",
  "cli",
  "examples",
  "test/samples",
  "node_modules/hono/dist/types",
  "node_modules/openai/resources/chat",
  "node_modules/zod/v4/classic",
];

useCompiler(ts);

const MODES = ts.JSDocParsingMode;

function parsed(fileName: string, text: string, jsDocParsingMode: ts.JSDocParsingMode): ts.SourceFile {
  return ts.createSourceFile(
    fileName,
    text,
    { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode },
    true,
  );
}

function nodesIn(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    nodes.push(each);
    ts.forEachChild(each, visit);
  };
  ts.forEachChild(node, visit);
  return nodes;
}

/** The comments of a node by the rules of TypeScript, as text. */
function commentsOf(node: ts.Node, text: string): readonly string[] {
  const comments = ts.getJSDocCommentsAndTags(node).filter((each) => ts.isJSDoc(each));
  return comments.map(({ pos, end }) => text.slice(pos, end));
}

/** Each node whose comments are not those that TypeScript's parser attaches, and how many nodes have comments. */
function compared(fileName: string, text: string) {
  const expected = nodesIn(parsed(fileName, text, MODES.ParseAll));
  const found = nodesIn(parsed(fileName, text, MODES.ParseForTypeErrors));
  expect(found).toHaveLength(expected.length);
  let commented = 0;
  const different = expected.flatMap((node, i) => {
    const twin = found[i];
    if (!twin) return [];
    attachComments(twin, text);
    const [parser, ours] = [commentsOf(node, text), commentsOf(twin, text)];
    if (parser.length > 0) commented++;
    // The end of a file is no declaration.
    const isSame = parser.join() === ours.join() || node.kind === ts.SyntaxKind.EndOfFileToken;
    return isSame ? [] : [{ file: fileName, node: node.getText().slice(0, 80), parser, ours }];
  });
  return { different, commented };
}

describe("comments are attached as TypeScript's parser attaches them", () => {
  test.each(FOLDERS)("in %s", (folder) => {
    const names = readdirSync(path.join(repository, folder), { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => /\.[cm]?tsx?$/.test(name) && !name.includes("node_modules"));
    const results = files.map((name) =>
      compared(path.join(folder, name), readFileSync(path.join(repository, folder, name), "utf8")),
    );
    expect(results.flatMap(({ different }) => different)).toEqual([]);
    expect(results.reduce((sum, { commented }) => sum + commented, 0)).toBeGreaterThan(100);
  });

  test.each([
    ["in the line of a parameter", "function f(/** a */ a: string, b: /** no */ string) {}"],
    ["of a constant and its function", "/** a */ const a = /** b */ () => 1, c = /** d */ function () {};"],
    ["of a value in brackets", "const a = /** a */ (/** b */ 1);"],
    ["several before one", "interface A { /** a */ /** b */\n /** c */\n b: string }"],
    ["before a modifier", "class A { /** a */ private /** no */ readonly b = 1; /** c */ constructor() {} }"],
    [
      "before type parameters",
      "interface A</** no */ B,\n /** no */ C> {}\ntype D = { /** d */\n [E in 'a']: 1 }",
    ],
    [
      "in a tuple and an enumeration",
      "type A = [/** a */ a: 1,\n /** b */ b?: 2]; enum B { /** a */ A,\n /** b */ B }",
    ],
    ["of a namespace", "/** a */ namespace A.B { /** c */ export type C = 1 }"],
    ["of an assignment and a default", "/** a */ a.b = /** c */ c; /** d */ d = d ?? { /** e */ e: 1 };"],
    ["of a returned object", "function f() { /** a */ return { /** b */ b: 1, /** c */ c, /** d */ ...d } }"],
    [
      "of members without a name",
      "interface A { /** a */ (): 1; /** b */ new (): A; /** c */ [c: string]: any }",
    ],
    ["that are none", "/* a */ interface A {\n /**/ b: 1;\n // c\n c: 2; /** d */ }\n/** end */"],
    [
      "of types of functions",
      "type A =\n /** a */\n (b: 1) => 2; let b: /** c */ new () => A;\n type D =\n /** no */\n { e: 1 }",
    ],
    [
      "with a link, which the parser reads in any case",
      "/** {@link B} */ interface A { /** @see B */ b: 1 }",
    ],
  ])("%s", (_, text) => {
    expect(compared("a.ts", text).different).toEqual([]);
  });

  test("also after TypeScript has looked for their tags", () => {
    const text = "/** a */ function f() {}";
    const [node] = nodesIn(parsed("a.ts", text, MODES.ParseForTypeErrors));
    expect(node && ts.getJSDocTags(node)).toEqual([]);
    if (node) attachComments(node, text);
    expect(node && commentsOf(node, text)).toEqual(["/** a */"]);
  });

  test("comments that are attached already stay", () => {
    const text = "/** a */ interface A {}";
    const file = parsed("a.ts", text, MODES.ParseAll);
    const [node] = nodesIn(file);
    const before = node && ts.getJSDocCommentsAndTags(node);
    if (node) attachComments(node, text);
    expect(before).toHaveLength(1);
    expect(node && ts.getJSDocCommentsAndTags(node)[0]).toBe(before?.[0]);
  });
});
