import { FileLines } from "./file-lines.js";
import type { NativeApi } from "./native-api.js";
import type { Problem } from "./problems.js";

/** As the native compiler's process sends it; positions count in UTF-16. */
interface NativeDiagnostic {
  readonly fileName?: string;
  readonly pos: number;
  readonly code: number;
  /** 0 is a warning, 1 an error. */
  readonly category: number;
  readonly text: string;
  readonly messageChain?: readonly NativeDiagnostic[];
}

/** What is said of a project before its types: where anything is, `tsc` stops, and says it with its own options. */
const OF_WHOLE = [
  "getConfigFileParsingDiagnostics",
  "getProgramDiagnostics",
  "getGlobalDiagnostics",
] as const;

/**
 * The problems that `tsc --noEmit` would print, in its order, asked of a process that knows the answer anyway.
 * @param options.declaration whether what declarations would be is checked too.
 * @returns `undefined` where only `tsc` can say, whose options are not those of the project: all that is not about a place.
 */
export async function nativeProblems(
  api: NativeApi,
  { declaration }: { readonly declaration: boolean },
): Promise<readonly Problem[] | undefined> {
  const ask = (method: string) => api.request<readonly NativeDiagnostic[] | null>(method);
  // All at once: it works on them while this process does its own.
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

/** One line for each part, further in the deeper it is. */
function messageOf({ text, messageChain = [] }: NativeDiagnostic, depth = 0): readonly string[] {
  return ["  ".repeat(depth) + text, ...messageChain.flatMap((part) => messageOf(part, depth + 1))];
}
