import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import {
  createProtocolConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { finish } from "../support/processes.js";
import { removeFolder, repository, writeFiles } from "../support/temporary.js";
import { at, editedProject, FILES, placeOf } from "./project.js";
import { TsServer } from "./tsserver.js";

/** Types as written, and as TypeScript shows them. TypeScript expands intersections, which a type cannot prevent. */
const ROWS: readonly (readonly [written: string, shown: string])[] = [
  ["Int & Min<1>", "number & Int & Min<1>"],
  ['Int & Min<18, "of age">', 'number & Int & Min<18, "of age">'],
  ["Int32 & MultipleOf<5>", "number & Int32 & MultipleOf<5>"],
  ["Int & Default<10>", "number & Int & Default<10>"],
  ["Uint", "Uint"],
  ['number & Type<"int">', 'number & Type<"int">'],
  ["Email & MaxLength<50>", "string & Email & MaxLength<50>"],
  ['string & Format<"uri-reference">', 'string & Format<"uri-reference">'],
  ['string & Pattern<"^a">', 'string & Pattern<"^a">'],
  ["Uuid[] & MinItems<1>", "Uuid[] & MinItems<1>"],
  ["Secret<string>", "Secret<string>"],
  ["Secret<string & MinLength<8>>", "Secret<string & MinLength<8>>"],
  ["Secret<string | null>", "Secret<string | null>"],
  ['Secret<"a" | "b">', 'Secret<"a" | "b">'],
  ["Secret<Item>", "Secret<Item>"],
  ["Secret<string> & MinLength<8>", "string & Secret & MinLength<8>"],
  ["Strict<Item>", "Strict<Item>"],
  ["Secret<string> | undefined", "Secret<string> | undefined"],
];

const text = `import type {
  Default, Email, Format, Int, Int32, MaxLength, Min, MinItems, MinLength, MultipleOf, Pattern, Secret, Strict, Type, Uint, Uuid,
} from "countersign";
export interface Item {
  name: string;
}
${ROWS.map(([written], i) => `export declare const value${i}: ${written};`).join("\n")}
`;

const { plugins: _, ...compilerOptions } = FILES["tsconfig.json"].compilerOptions;
const folder = editedProject("written-names", {
  "tsconfig.json": { compilerOptions, include: ["src"] },
  "src/names.ts": text,
});
const file = at(folder, "src/names.ts");
const expected = ROWS.map(([, shown], i) => `const value${i}: ${shown}`);
const places = ROWS.map((_, i) => placeOf(text, `|value${i}: `));

afterAll(() => removeFolder(folder));

test.each(["typescript", "typescript5"])("%s shows types by the names that were written", async (name) => {
  const server = new TsServer(path.join(repository, "node_modules", name), folder, at(folder, `${name}.log`));
  server.tell("updateOpen", { openFiles: [{ file, fileContent: text, projectRootPath: folder }] });
  const shown = await Promise.all(
    places.map(({ line, character }) =>
      server.ask<{ displayString: string }>("quickinfo", { file, line: line + 1, offset: character + 1 }),
    ),
  );
  await server.end();
  expect(shown.map(({ displayString }) => displayString)).toEqual(expected);
});

// TypeScript refuses to write a name that a module cannot import (TS2883).
test("types that are inferred from tags can be declared", async () => {
  const names = ROWS.map((_, i) => `value${i}`).join(", ");
  writeFiles(folder, {
    "src/inferred.ts": `import { ${names} } from "./names.js";\nexport const all = () => [${names}] as const;\n`,
  });
  const tsc = path.join(repository, "node_modules/typescript7/bin/tsc");
  const options = [
    "--declaration",
    "--emitDeclarationOnly",
    "--noEmit",
    "false",
    "--outDir",
    "declared",
    "--rootDir",
    at(folder, "src"),
  ];
  const { code, stdout } = await finish(process.execPath, [tsc, "-p", folder, ...options], folder);
  expect([code, stdout]).toEqual([0, ""]);
});

test("so does the language server of TypeScript 7", async () => {
  const { default: getExePath }: { default: () => string } = await import(
    pathToFileURL(path.join(repository, "node_modules/typescript7/lib/getExePath.js")).href
  );
  const server = spawn(getExePath(), ["--lsp", "--stdio"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => null),
  );
  connection.listen();
  const uri = pathToFileURL(file).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text },
  });
  const shown: string[] = [];
  for (const position of places) {
    const hover: Hover = await connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position,
    });
    shown.push((hover.contents as { value: string }).value);
  }
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
  expect(shown.map((each) => each.replace(/^```\w+\n|\n```[\s\S]*$/g, ""))).toEqual(expected);
});
