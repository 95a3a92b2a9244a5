import type { SourceFile, Diagnostic as TsDiagnostic } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import { isUnresolved } from "../semantics/unresolved.js";
import type { Programs } from "./declared-program.js";
import { fromDiagnostic, fromTypeScript, inOrder, type Problem } from "./problems.js";

/** Our own problems with what is needed to tell which of them TypeScript has said already. */
export function ownProblems(
  ofFiles: readonly Diagnostic[],
  ofWhole: readonly Diagnostic[],
  programs: Programs,
): readonly Problem[] {
  const { declared, whole: wholeProgram } = programs;
  // What is made out without packages is made out with them.
  const isEcho = (at: SourceLocation) =>
    isUnresolved(declared, at) && (declared === programs.made || isUnresolved(wholeProgram(), at));
  const problem = (one: Diagnostic, unsure = false): Problem => {
    const echo = unsure || (one.location !== undefined && isEcho(one.location));
    return { ...fromDiagnostic(one, programs), ...(echo && { echo }) };
  };
  const [files = [], whole = []] = saidOnce([ofFiles, ofWhole]);
  return [
    ...files.map((one) => problem(one)),
    // What nobody reaches may be reached by what TypeScript could not make out.
    ...whole.map((one) => problem(one, one.severity === "warning")),
  ];
}

/** What is wrong with something that routes share, such as a constant with their options, is said by the first that has it. */
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

/** TypeScript's problems and our own that it has not said itself. */
export function together(types: readonly Problem[], own: readonly Problem[]): readonly Problem[] {
  return inOrder([...types, ...unsaid(own, types)]);
}

/**
 * Our own problems but those with one of TypeScript's errors at the same place or behind it: what we find wrong with a
 * name that is not declared is wrong because it is not declared.
 */
export function unsaid(own: readonly Problem[], types: readonly Problem[]): readonly Problem[] {
  const errors = types.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return own;
  return own.filter(
    (one) => EXPLAINS.has(one.code) || !(one.echo || errors.some((error) => isAt(error, one))),
  );
}

/** {@link unsaid}, of diagnostics. TypeScript is only asked when there are any. */
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
 * Our own problems for hosts that do not check types: where TypeScript has said one, what it said instead.
 * @param files where what is behind them may stand. They are only checked when there are problems.
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
  // Behind a file that does not parse, everything is a guess. It may be one of types, which nobody else reads.
  const unparsed = written.flatMap((file) => programs.declared.getSyntacticDiagnostics(file));
  if (unparsed.length > 0) return inOrder(unparsed.map(fromTypeScript));
  const types = written.flatMap((file) => programs.whole().getSemanticDiagnostics(file).map(fromTypeScript));
  const rest = unsaid(own, types);
  return inOrder(rest.length < own.length ? [...types, ...rest] : rest);
}

/** A dependency that needs itself: TypeScript says of it that a name is "referenced in its own type annotation". */
const EXPLAINS: ReadonlySet<string> = new Set(["CS5003", "CS5012"]);

/** Whether an error stands where a problem does. TypeScript's native compiler tells no lengths. */
function isAt(error: Problem, { file, line, column = 1, length = 1 }: Problem): boolean {
  if (file === undefined || error.file !== file || error.line !== line) return false;
  const start = error.column ?? 1;
  return start < column + length && column < start + (error.length ?? 1);
}

export const isTypeScripts = ({ code }: Problem): boolean => code.startsWith("TS");
