import type { SourceFile } from "typescript";
import { programOf, type TestProgram } from "../../test/support/program.js";
import { discoverRoutes } from "../1-discover/routes.js";
import { createReader } from "../2-read/reader.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation, TypeTable } from "../schema.js";
import type { OperationPlan } from "./plan.js";
import { planOperation } from "./plan-operation.js";

/** For tests: the routes of `src/app.ts`, planned. */
export interface Planned {
  readonly program: TestProgram;
  readonly plans: readonly OperationPlan[];
  readonly types: TypeTable;
  /** `CS1003 src/app.ts:5:9`, in the order reported. */
  readonly problems: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const IMPORTS = `
import { App, Router, Reply, reply, redirect, Outgoing, type Context } from "countersign";
import type { Path, Query, Header, Cookie, Body, Text, Html, Redirect, Int, Email, Default, Min } from "countersign";
`.trim();

/** The lines of {@link IMPORTS} and of the app before a test's own source, whose first line is line 1 in positions. */
const PREAMBLE = `${IMPORTS}\nconst app = new App({ title: "Test", version: "1" }); export default app;\n`;

/** Plans the routes of a source after imports and `const app = new App(…)`. */
export function planned(source: string, more: Readonly<Record<string, string>> = {}): Planned {
  return plannedFile({ "src/app.ts": PREAMBLE + source, ...more }, "src/app.ts");
}

/** Plans the routes of one file of a program. */
export function plannedFile(files: Readonly<Record<string, string>>, name: string): Planned {
  const program = programOf(files);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { semantics } = program;
  const reader = createReader(semantics, report);
  const context = { semantics, reader, report, root: program.program.getCurrentDirectory() };
  const plans = discoverRoutes(program.file(name), semantics).flatMap((route) => {
    const plan = planOperation(route, context);
    return plan ? [plan] : [];
  });
  const problems = diagnostics.map(({ code, location }) => `${code} ${positionOf(location, program)}`);
  return { program, plans, types: reader.types, problems, diagnostics };
}

/** `src/app.ts:2:14`; in a file that begins with the preamble, lines count from after it. */
export function positionOf(location: SourceLocation | undefined, { program }: TestProgram): string {
  const file: SourceFile | undefined = location && program.getSourceFile(location.file);
  if (!file || !location) return "nowhere";
  const { line, character } = file.getLineAndCharacterOfPosition(location.start);
  const before = file.text.startsWith(PREAMBLE) ? PREAMBLE.split("\n").length - 1 : 0;
  const short = file.fileName.slice(program.getCurrentDirectory().length + 1);
  return `${short}:${line + 1 - before}:${character + 1}`;
}
