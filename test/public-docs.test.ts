import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Generated code and Node's hooks import these; people do not. */
const FOR_PROGRAMS = ["./generated", "./register", "./transform"];

/** Types that appear in documents by name: an example there is an example of the data. */
const DATA = ["HttpCredentials", "BasicCredentials", "OAuth2PasswordForm", "OAuth2PasswordFormStrict"];

/** What examples may use without declaring it. */
const AMBIENT = `
import * as countersign from "countersign";
import type { Pool as PgPool } from "pg";
declare global {
  const app: countersign.App;
  const router: countersign.Router;
  const out: countersign.Outgoing;
  const orders: countersign.Codec<Order[]>;
  const weather: countersign.Tool, order: countersign.Tool;
  const readSettings: countersign.ReadSettings<object>;
  const pool: PgPool;
  const error: countersign.DecodeError;
  const db: { find(id: number): Promise<Item | undefined>; user(token: string): User; ping(): Promise<void> };
  const message: { body: string };
  const text: string;
  const toolCall: { function: { name: string; arguments: string } };
  const logo: Uint8Array;
  const items: Item[];
  const item: Item;
  interface Item { id: number; name: string; version?: any }
  interface NewItem { name: string }
  interface Order { id: string; total: number }
  interface Message { text: string }
  interface User { name: string }
  interface Weather { degrees: number }
  interface Filter { price: { gte: number } }
  class Decimal { constructor(text: string); }
  function find(...given: unknown[]): Item;
  function save(...given: unknown[]): Item;
  function read(city: string): Weather;
  function check(token: string, scopes: readonly string[]): User;
  function checksum(text: string): number;
  function version(...given: unknown[]): string;
  function readFile(name: string, encoding?: string): Promise<string>;
  function randomUUID(): string;
  function send(...given: unknown[]): Promise<void>;
  // Of other packages, and generated.
  const SwaggerModule: any, nest: any, config: any, deadLetters: any, z: any, log: any, express: any, routes: any;
  function createClient(options?: { fetch?: (request: Request) => unknown; [name: string]: unknown }): any;
  const client: any, defineConfig: any, typescript: any, build: any, database: any, Pool: any;
}
`;

interface Documented {
  readonly name: string;
  readonly entry: string;
  readonly text: string;
  readonly examples: readonly string[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Parses the runtime and the standard library once for both programs, with their comments. */
function compilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest));
    return parsed.get(name);
  };
  return host;
}

const { exports } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
const entries = Object.entries<{ types?: string }>(exports)
  .filter(([name, { types }]) => types !== undefined && !FOR_PROGRAMS.includes(name))
  .map(([name, { types = "" }]) => ({
    name: `countersign${name.slice(1)}`,
    file: path.join(repository, types.replace("./dist/types/", "").replace(/[.]d[.]ts$/, ".ts")),
  }));
const paths = Object.fromEntries(entries.map(({ name, file }) => [name, [file]]));

describe("every export that people import", () => {
  let documented: readonly Documented[] = [];
  let problems: readonly string[] = [];

  beforeAll(() => {
    documented = readDocumentation();
    problems = checkExamples(documented);
  });

  test("says what it is", () => {
    expect(documented.filter(({ text }) => text === "").map(nameOf)).toEqual([]);
  });

  test("has an example", () => {
    const main = documented.filter(({ entry }) => entry === "countersign");
    expect(
      main.filter(({ name, examples }) => examples.length === 0 && !DATA.includes(name)).map(nameOf),
    ).toEqual([]);
  });

  test("has examples that compile", () => expect(problems).toEqual([]));
});

const nameOf = ({ entry, name }: Documented) => `${entry}: ${name}`;

/** Hono's own exports have their own documentation. */
function readDocumentation(): readonly Documented[] {
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
    compilerHost(options),
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ name: entry, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is no module`);
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const [declaration] = symbol.declarations ?? [];
      if (!declaration || declaration.getSourceFile().fileName.includes("node_modules")) return [];
      const examples = symbol
        .getJsDocTags(checker)
        .filter(({ name }) => name === "example")
        .map(({ text }) => codeIn(ts.displayPartsToString(text)));
      const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      return [{ name: exported.name, entry, text, examples }];
    });
  });
}

/** The code of a fenced block, or the whole text. */
function codeIn(example: string): string {
  return /^```\w*\n([\s\S]*?)^```$/m.exec(example)?.[1] ?? example;
}

/** Each example as a separate module, in one program; it has all exports of its entry, unless it imports something itself. */
function checkExamples(documented: readonly Documented[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, entry } of documented)
    if (name !== "default") names.set(entry, [...(names.get(entry) ?? []), name]);
  const texts = new Map<string, string>([[at("ambient.d.ts"), AMBIENT]]);
  for (const { name, entry, examples } of documented)
    for (const [i, example] of examples.entries()) {
      const own = names.get(entry) ?? [];
      const main = [...(names.get("countersign") ?? []), "Context"].filter((each) => !own.includes(each));
      const imports = [
        `import { ${usedIn(example, own)} } from "${entry}";`,
        entry === "countersign" ? "" : `import { ${usedIn(example, main)} } from "countersign";`,
        name === "default" ? `import countersign from "${entry}";` : "",
      ].join(" ");
      texts.set(
        at(`${entry.replace("/", "-")}-${name}-${i}.ts`),
        `${/^import /m.test(example) ? "" : imports} export {};\n${example}`,
      );
    }
  const host = compilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  const program = ts.createProgram([...texts.keys()], { ...options, paths }, host);
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) =>
        `${path.basename(file, ".ts")}: ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 200)}`,
    );
  });
}

/** The names that the code uses and does not declare itself. */
function usedIn(code: string, names: readonly string[]): string {
  return names
    .filter((name) => new RegExp(`\\b${name}\\b`).test(code))
    .filter((name) => !new RegExp(`(const|function|class|type) ${name}\\b`).test(code))
    .join(", ");
}

function at(name: string): string {
  return path.join(repository, "test", "examples-of-exports", name);
}
