import typescript from "typescript";
import { programOf, type TestProgram } from "../../../test/support/program.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { NamedType, Schema } from "../../schema.js";
import type { Semantics } from "../../semantics/semantics.js";
import { createReader, type Reader } from "../reader.js";

export interface Project {
  readonly semantics: Semantics;
  readonly program: typescript.Program;
  readonly reader: Reader;
  readonly diagnostics: readonly Diagnostic[];
  /** The same program, with nothing read yet. */
  withNewReader(): Project;
  /** The schema of the type of a variable, read for a route `GET /`, or another of that method. */
  read(name: string, mode?: "input" | "output", file?: string, route?: string): Schema;
  /** `code line:column` of every diagnostic, in order. */
  codes(): string[];
  /** Entries of the type table without the positions of declarations. */
  types(): Record<string, NamedType>;
}

/** A program of source texts in memory, by path from the project's root, and what the reader returns for it. */
export function project(files: Readonly<Record<string, string>>): Project {
  return reading(programOf(files), Object.keys(files)[0] ?? "");
}

function reading(source: TestProgram, first: string): Project {
  const { program, semantics } = source;
  const diagnostics: Diagnostic[] = [];
  const reader = createReader(semantics, (diagnostic) => diagnostics.push(diagnostic));

  return {
    semantics,
    program,
    reader,
    diagnostics,
    withNewReader: () => reading(source, first),
    read(name, mode = "input", file = first, route = "") {
      const module = source.file(file);
      const variable = module.statements
        .filter(typescript.isVariableStatement)
        .flatMap((statement) => statement.declarationList.declarations)
        .find((declaration) => declaration.name.getText() === name);
      if (!variable?.type) throw new Error(`No variable ${name} with a type in ${file}`);
      const location = { file: module.fileName, start: variable.name.getStart(), length: name.length };
      return plain(
        reader.read(semantics.typeOfNode(variable.type), { location, trail: [`GET /${route}`], mode }),
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
  /** Codes with positions. The type is in line 1, its declarations from line 3 on. */
  readonly codes: readonly string[];
  readonly types: Readonly<Record<string, NamedType>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts each type into its own module, called `app` in the results. All are in one program, and each has its own reader. */
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
