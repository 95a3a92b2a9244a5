// Generates transformer/client/pieces.ts from the modules in transformer/client/library/: what a generated client needs at run
// time, as text. Each module is type-checked and tested as it is. A client contains the modules that its operations use. Run by
// `npm run client-library`; a test checks that the result is current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../transformer/client/", import.meta.url));

const HEAD = "// Made by scripts/client-library.js from the modules in library/. Do not edit.\n";

/** A module's text without its imports, the modules that it imports from, and its declarations. */
function pieceOf(name) {
  const text = readFileSync(`${folder}library/${name}`, "utf8");
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const needs = [];
  const declares = [];
  let end = 0;
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      needs.push(statement.moduleSpecifier.text.replace(/^\.\/|\.js$/g, ""));
      end = statement.end;
    } else if (statement.name) declares.push(statement.name.text);
    else if (ts.isVariableStatement(statement))
      declares.push(...statement.declarationList.declarations.map((each) => each.name.text));
  }
  const own = text.slice(end).trim();
  return { needs, declares, text: own.replace(/^ *\/\/ biome-ignore .*\n/gm, "") };
}

/** Platform globals that the modules use: names that nothing of a program may take in a client. */
function globalsOf(text) {
  const file = ts.createSourceFile("piece.ts", text, ts.ScriptTarget.Latest, true);
  const found = new Set();
  // Type parameters are names of their own.
  const parameters = new Set();
  const visit = (node) => {
    if (ts.isTypeParameterDeclaration(node)) parameters.add(node.name.text);
    if (ts.isIdentifier(node) && /^[A-Z]|^(fetch|atob|btoa|globalThis)$/.test(node.text))
      found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].filter((name) => !parameters.has(name));
}

export function piecesSource() {
  const names = readdirSync(`${folder}library`)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
    .sort();
  const pieces = names.map((name) => [name.slice(0, -3), pieceOf(name)]);
  const owners = pieces.flatMap(([name, { declares }]) => declares.map((one) => [one, name]));
  const twice = owners.filter(([one, name]) => owners.some(([other, by]) => other === one && by !== name));
  if (twice.length > 0)
    throw new Error(`Declared by two pieces: ${twice.map((each) => each.join(" of ")).join(", ")}`);
  const reserved = new Set(owners.map(([one]) => one));
  for (const [, { text }] of pieces) for (const name of globalsOf(text)) reserved.add(name);
  const entries = pieces.map(
    ([name, { needs, text }]) =>
      `  ${JSON.stringify(name)}: {\n    needs: ${JSON.stringify(needs)},\n    text: ${JSON.stringify(text)},\n  },`,
  );
  return `${HEAD}
/** The modules, each without its imports. */
export const PIECES: { readonly [name: string]: { readonly needs: readonly string[]; readonly text: string } } = {
${entries.join("\n")}
};

/** Which module declares what. */
export const OWNERS = {
${owners.map(([name, owner]) => `  ${name}: ${JSON.stringify(owner)},`).join("\n")}
} as const;

/** What they declare, and what they use of the platform. */
export const RESERVED: readonly string[] = ${JSON.stringify([...reserved].sort())};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${folder}pieces.ts`, piecesSource());
