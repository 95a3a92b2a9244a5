import type { SourceLocation } from "../schema.js";
import type { DiagnosticCode } from "./codes.js";

/** What the compiler has to say, as data: hosts decide how it looks. */
export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** What is wrong, and how the type was reached. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** The values of the placeholders in the message and the fix. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Where a diagnostic is shown. */
interface Place {
  /** The declaration that must change; absent for a diagnostic about the program as a whole. */
  readonly location?: SourceLocation;
  /** How the place was reached: `GET /items/:id › parameter "item" › owner`. */
  readonly trail?: readonly string[];
}

type At = { readonly [Key in keyof Place]?: Place[Key] | undefined };

export type Report = (diagnostic: Diagnostic) => void;

/** A page of this folder: `{name}` in its message and its fix is a placeholder for a value. */
export interface DiagnosticPage {
  readonly code: DiagnosticCode;
  readonly title: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly fix: string;
}

/** The function of a page whose text has no placeholders. */
export type FixedDiagnostic = DiagnosticPage & ((at?: At) => Diagnostic);

/** The function of a page: each placeholder of its text is a value that has to be given. */
export type DiagnosticTemplate<Name extends string> = DiagnosticPage &
  ((values: Readonly<Record<Name, string>>, at?: At) => Diagnostic);

export function fixed(page: DiagnosticPage): FixedDiagnostic {
  const { title: _, ...said } = page;
  return Object.assign((at: At = {}) => located(said, at), page);
}

export function template<Name extends string>(page: DiagnosticPage): DiagnosticTemplate<Name> {
  const { code, severity, message, fix } = page;
  const make = (values: Readonly<Record<Name, string>>, at: At = {}) => {
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: Name) => values[name]);
    return located({ code, severity, message: fill(message), fix: fill(fix), values }, at);
  };
  return Object.assign(make, page);
}

/** The same diagnostic, shown somewhere else. */
export function located(
  { code, severity, message, fix, values }: Omit<Diagnostic, keyof Place>,
  { location, trail }: At,
): Diagnostic {
  return {
    ...{ code, severity, message, fix },
    ...(values && { values }),
    ...(location && { location }),
    ...(trail && trail.length > 0 && { trail }),
  };
}
