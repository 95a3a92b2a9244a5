import path from "node:path";
import type ts from "typescript";
import { linkEntry } from "../../../transformer/5-link/link.js";
import { makeArtifact } from "../../../transformer/artifacts/artifacts.js";
import { asyncapi } from "../../../transformer/artifacts/asyncapi.js";
import { openapi } from "../../../transformer/artifacts/openapi.js";
import type { Diagnostic } from "../../../transformer/diagnostics/diagnostic.js";
import type { Programs } from "../../../transformer/hosts/declared-program.js";
import { readingOptionsAt } from "../../../transformer/hosts/project.js";
import type { Unsettled } from "../../../transformer/semantics/doors.js";
import { createSession } from "../../../transformer/session.js";
import { createTransform, type TransformOptions } from "../../../transformer/transform.js";

/** The output for a program through one door. */
export interface CompiledText {
  readonly diagnostics: readonly string[];
  readonly code: string;
  readonly document: string;
  readonly asyncapi: string;
}

export interface BothDoors {
  readonly whole: CompiledText;
  readonly declared: CompiledText;
  readonly unsettled: readonly Unsettled[];
  readonly routes: number;
}

/** What holds of a syntax tree in any program: both doors have the same ones. */
const session = createSession();

/**
 * Compiles one project of a program through both doors: its messages, code and document.
 * @param folder of the project, absolute.
 * @param entry relative to it.
 */
export function compileBoth(programs: Programs, folder: string, entry = "src/app.ts"): BothDoors {
  const unsettled: Unsettled[] = [];
  const options = { root: folder, session, ...readingOptionsAt(folder) };
  const declared = compile(programs.declared, folder, entry, {
    ...options,
    behind: programs.behind,
    onUnsettled: (one) => unsettled.push(one),
  });
  const whole = compile(programs.whole(), folder, entry, options);
  return { whole: whole.text, declared: declared.text, unsettled, routes: declared.routes };
}

function compile(
  program: ts.Program,
  folder: string,
  entry: string,
  options: TransformOptions,
): { readonly text: CompiledText; readonly routes: number } {
  const made = createTransform(program, options);
  const files = made.files.filter(({ fileName }) => fileName.startsWith(`${folder}/`));
  const transform = { ...made, files };
  const file = program.getSourceFile(path.join(folder, entry));
  if (!file) throw new Error(`${folder} has no ${entry}`);
  const linking = linkEntry(file, transform);
  const own = files.flatMap((each) => transform.transform(each).diagnostics);
  const problems = [...own, ...linking.diagnostics];
  const isWhole = problems.every(({ severity }) => severity !== "error");
  const text = {
    diagnostics: problems.map(shown),
    code: files.map((each) => (isWhole ? (transform.edits(each)?.prelude ?? "") : "")).join("\n"),
    document: isWhole ? String(makeArtifact(openapi, linking)) : "",
    asyncapi: isWhole ? String(makeArtifact({ ...asyncapi, isAsked: false }, linking)) : "",
  };
  return { text, routes: linking.program?.routes.length ?? 0 };
}

function shown(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}
