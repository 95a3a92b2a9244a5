import path from "node:path";
import * as typescript from "typescript";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { NamedType, Schema } from "../../schema.js";
import { useCompiler } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import { createSemantics } from "../../semantics/typescript6.js";
import { createReader, type Reader } from "../reader.js";

useCompiler(typescript);

const repository = path.resolve(import.meta.dirname, "../../..");
/** A folder that need not exist: its files live in memory, and packages are found in the one above. */
const root = path.join(repository, "in-memory");

const options: typescript.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: typescript.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.Bundler,
  paths: { countersign: [path.join(repository, "runtime/types.ts")] },
};

/** Parsed once for all tests: the standard library does not change between them. */
const parsed = new Map<string, typescript.SourceFile | undefined>();

export interface Project {
  readonly semantics: Semantics;
  readonly program: typescript.Program;
  readonly reader: Reader;
  readonly diagnostics: readonly Diagnostic[];
  /** The same program with nothing read yet. */
  withNewReader(): Project;
  /** The schema of the type of a variable, read for a route `GET /`. */
  read(name: string, mode?: "input" | "output", file?: string): Schema;
  /** `code line:column` of every diagnostic, in order. */
  codes(): string[];
  /** Entries of the type table without the positions of declarations. */
  types(): Record<string, NamedType>;
}

/** A program of source texts in memory, by path from the project's root. */
export function project(files: Readonly<Record<string, string>>): Project {
  const sources = new Map(Object.entries(files).map(([name, text]) => [path.join(root, name), text]));
  const host = typescript.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  // Folders exist when files in them do.
  delete host.directoryExists;
  host.getSourceFile = (file, target) => {
    const text = sources.get(file);
    if (text !== undefined) return typescript.createSourceFile(file, text, target, true);
    if (!parsed.has(file)) parsed.set(file, getSourceFile.call(host, file, target));
    return parsed.get(file);
  };
  const program = typescript.createProgram({ rootNames: [...sources.keys()], options, host });
  return reading(program, createSemantics(program, { root }), Object.keys(files)[0] ?? "");
}

function reading(program: typescript.Program, semantics: Semantics, first: string): Project {
  const diagnostics: Diagnostic[] = [];
  const reader = createReader(semantics, (diagnostic) => diagnostics.push(diagnostic));

  const sourceFile = (name: string) => {
    const file = program.getSourceFile(path.join(root, name));
    if (!file) throw new Error(`${name} is not in the program`);
    return file;
  };

  return {
    semantics,
    program,
    reader,
    diagnostics,
    withNewReader: () => reading(program, semantics, first),
    read(name, mode = "input", file = first) {
      const source = sourceFile(file);
      const variable = source.statements
        .filter(typescript.isVariableStatement)
        .flatMap((statement) => statement.declarationList.declarations)
        .find((declaration) => declaration.name.getText() === name);
      if (!variable?.type) throw new Error(`No variable ${name} with a type in ${file}`);
      const location = { file: source.fileName, start: variable.name.getStart(), length: name.length };
      return plain(
        reader.read(semantics.typeOfNode(variable.type), { location, trail: ["GET /"], mode }),
      ) as Schema;
    },
    codes: () =>
      diagnostics.map(({ code, location }) => {
        if (!location) return code;
        const file = program.getSourceFile(location.file);
        const at = file?.getLineAndCharacterOfPosition(location.start);
        return at ? `${code} ${at.line + 1}:${at.character + 1}` : code;
      }),
    types: () => plain(Object.fromEntries(reader.types)) as Record<string, NamedType>,
  };
}

/** Without positions, which would make every expectation depend on every line above it. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === "declaration" ? undefined : inner)),
  );
}

const IMPORTS = `import type * as cs from "countersign"; import type { tags } from "typia";`;

export interface Case {
  readonly type: string;
  readonly declarations?: string;
  readonly mode?: "input" | "output";
}

export interface Outcome {
  readonly schema: Schema;
  /** Codes with positions; the type stands in line 1, its declarations from line 3 on. */
  readonly codes: readonly string[];
  readonly types: Readonly<Record<string, NamedType>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Each type in a module of its own, called `app` in what is answered, all in one program, each with a reader of its own. */
export function readAll(cases: readonly Case[]): readonly Outcome[] {
  const text = ({ type, declarations = "" }: Case) =>
    `declare const subject: ${type};\n${IMPORTS}\n${declarations}`;
  const name = (i: number) => `src/${i}.ts`;
  const all = project(Object.fromEntries(cases.map((each, i) => [name(i), text(each)])));
  return cases.map(({ mode }, i) => {
    const one = all.withNewReader();
    const schema = one.read("subject", mode, name(i));
    return renamed(i, { schema, codes: one.codes(), types: one.types(), diagnostics: one.diagnostics });
  });
}

/** Every module is called `app` in expectations. */
function renamed(i: number, outcome: Outcome): Outcome {
  const text = JSON.stringify(outcome).replaceAll(`src/${i}#`, "app#").replaceAll(`"src/${i}"`, '"app"');
  return JSON.parse(text) as Outcome;
}
