import { FileLines } from "./file-lines.js";
import type { NativeApi } from "./native-api.js";
import type { Problem } from "./problems.js";

/** A diagnostic as the native compiler's process sends it. Positions count in UTF-16 units. */
interface NativeDiagnostic {
  readonly fileName?: string;
  readonly pos: number;
  readonly code: number;
  /** 0 is a warning, 1 an error. */
  readonly category: number;
  readonly text: string;
  readonly messageChain?: readonly NativeDiagnostic[];
}

/** Diagnostics of a project before its types. If there are any, `tsc` stops and reports them for its own options. */
const OF_WHOLE = [
  "getConfigFileParsingDiagnostics",
  "getProgramDiagnostics",
  "getGlobalDiagnostics",
] as const;

/**
 * Requests the problems that `tsc --noEmit` would print, in its order, from a process that has them anyway.
 * @param options.declaration whether to check the declarations as well.
 * @returns `undefined` if only `tsc` can report it, because its options differ from the project's: every problem without a
 * position.
 */
export async function nativeProblems(
  api: NativeApi,
  { declaration }: { readonly declaration: boolean },
): Promise<readonly Problem[] | undefined> {
  const ask = (method: string) => api.request<readonly NativeDiagnostic[] | null>(method);
  // Sends all requests at once: the process handles them while this one does its own work.
  const ofWhole = OF_WHOLE.map(ask);
  const [syntax, types] = [ask("getSyntacticDiagnostics"), ask("getSemanticDiagnostics")];
  const declarations = declaration ? ask("getDeclarationDiagnostics") : undefined;
  await api.opened();
  for (const answer of ofWhole) if (((await answer.later()) ?? []).length > 0) return undefined;
  const ofSyntax = (await syntax.later()) ?? [];
  const ofTypes = ofSyntax.length > 0 ? ofSyntax : ((await types.later()) ?? []);
  const found = ofTypes.length > 0 ? ofTypes : ((await declarations?.later()) ?? []);
  if (found.some(({ fileName }) => fileName === undefined)) return undefined;
  const files = new Map<string, FileLines>();
  return found.map((each) => problemOf(each, files));
}

function problemOf(diagnostic: NativeDiagnostic, files: Map<string, FileLines>): Problem {
  const { fileName: file = "", pos, code, category } = diagnostic;
  const lines = files.get(file) ?? new FileLines(file);
  files.set(file, lines);
  const place = lines.placeOf(pos);
  const sourceLine = lines.textOf(place.line);
  return {
    code: `TS${code}`,
    severity: category === 0 ? "warning" : "error",
    message: messageOf(diagnostic).join("\n").trimEnd(),
    file,
    ...place,
    ...(sourceLine !== undefined && { sourceLine }),
  };
}

/** One line for each part, indented by its depth. */
function messageOf({ text, messageChain = [] }: NativeDiagnostic, depth = 0): readonly string[] {
  return ["  ".repeat(depth) + text, ...messageChain.flatMap((part) => messageOf(part, depth + 1))];
}
