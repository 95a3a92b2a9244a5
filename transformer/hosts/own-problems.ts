import type { SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import { isUnresolved } from "../semantics/unresolved.js";
import type { Programs } from "./declared-program.js";
import { fromDiagnostic, fromTypeScript, inOrder, type Problem } from "./problems.js";

/** Our own problems, with the information that decides which of them TypeScript has already reported. */
export function ownProblems(
  ofFiles: readonly Diagnostic[],
  ofWhole: readonly Diagnostic[],
  programs: Programs,
): readonly Problem[] {
  const { declared, whole: wholeProgram } = programs;
  // What can be resolved without packages can also be resolved with them.
  const isEcho = (at: SourceLocation) =>
    isUnresolved(declared, at) && (declared === programs.made || isUnresolved(wholeProgram(), at));
  const problem = (one: Diagnostic, unsure = false): Problem => {
    const echo = unsure || (one.location !== undefined && isEcho(one.location));
    return { ...fromDiagnostic(one, programs), ...(echo && { echo }) };
  };
  const [files = [], whole = []] = saidOnce([ofFiles, ofWhole]);
  return [
    ...files.map((one) => problem(one)),
    // Something that seems unreachable may be reached by what TypeScript could not resolve.
    ...whole.map((one) => problem(one, one.severity === "warning")),
  ];
}

/** A problem with something that routes share, such as a constant with their options, is reported once, for the first of them. */
function saidOnce(lists: readonly (readonly Diagnostic[])[]): readonly (readonly Diagnostic[])[] {
  const said = new Set<string>();
  return lists.map((list) =>
    list.filter(({ code, message, location }) => {
      if (!location) return true;
      const key = `${code} ${location.file}:${location.start} ${message}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  );
}

/** TypeScript's problems, and those of ours that it has not reported itself. */
export function together(types: readonly Problem[], own: readonly Problem[]): readonly Problem[] {
  return inOrder([...types, ...unsaid(own, types)]);
}

/**
 * Our own problems, except those that have one of TypeScript's errors at the same position or as their cause. If a name is not
 * declared, every problem that we find with it is a consequence.
 */
export function unsaid(own: readonly Problem[], types: readonly Problem[]): readonly Problem[] {
  const errors = types.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return own;
  return own.filter(
    (one) => EXPLAINS.has(one.code) || !(one.echo || errors.some((error) => isAt(error, one))),
  );
}

/** {@link unsaid} for diagnostics. TypeScript is used only if there are any. */
export function unsaidDiagnostics(
  ofFiles: readonly Diagnostic[],
  ofWhole: readonly Diagnostic[],
  programs: Programs,
  types: (ours: readonly Diagnostic[]) => readonly TsDiagnostic[],
): readonly Diagnostic[] {
  const [files = [], whole = []] = saidOnce([ofFiles, ofWhole]);
  const all = [...files, ...whole];
  if (all.length === 0) return all;
  const own = ownProblems(files, whole, programs);
  const kept = new Set(unsaid(own, types(all).map(fromTypeScript)));
  return all.filter((_, i) => kept.has(own[i] as Problem));
}

/**
 * Our own problems, for hosts that do not check types. If TypeScript reports the cause of one, its error replaces it.
 * @param files where causes may be. These are checked only if there are problems.
 */
export function withCauses(
  ofFiles: readonly Diagnostic[],
  ofWhole: readonly Diagnostic[],
  programs: Programs,
  files: () => readonly SourceFile[],
): readonly Problem[] {
  const own = ownProblems(ofFiles, ofWhole, programs);
  if (own.length === 0) return own;
  const written = files().filter((file) => !file.isDeclarationFile);
  // If a file does not parse, everything that depends on it is a guess. It may contain only types, and then nothing else reads
  // it.
  const unparsed = written.flatMap((file) => programs.declared.getSyntacticDiagnostics(file));
  if (unparsed.length > 0) return inOrder(unparsed.map(fromTypeScript));
  const types = written.flatMap((file) => programs.whole().getSemanticDiagnostics(file).map(fromTypeScript));
  const rest = unsaid(own, types);
  return inOrder(rest.length < own.length ? [...types, ...rest] : rest);
}

/**
 * Codes that are reported next to TypeScript's error at the same place, because they say what to do. For a parameter without a type
 * TypeScript says "implicitly has an 'any' type"; for a dependency that needs itself, "referenced in its own type annotation".
 */
const EXPLAINS: ReadonlySet<string> = new Set(["CS1025", "CS5003", "CS5012"]);

/** Whether an error is at the position of a problem. TypeScript's native compiler reports no lengths. */
function isAt(error: Problem, { file, line, column = 1, length = 1 }: Problem): boolean {
  if (file === undefined || error.file !== file || error.line !== line) return false;
  const start = error.column ?? 1;
  return start < column + length && column < start + (error.length ?? 1);
}

export const isTypeScripts = ({ code }: Problem): boolean => code.startsWith("TS");
