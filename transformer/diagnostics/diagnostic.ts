import type { SourceLocation } from "../schema.js";
import { catalogue } from "./catalogue.js";

/** A diagnostic code: the name of its page in this folder. */
export type DiagnosticCode = keyof typeof catalogue;

/** What the compiler has to say, as data: hosts decide how it looks. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** What is wrong, and how the type was reached. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** The declaration that must change; absent for a diagnostic about the program as a whole. */
  readonly location?: SourceLocation;
  /** How the place was reached: `GET /items/:id › parameter "item" › owner`. */
  readonly trail?: readonly string[];
}

export type Report = (diagnostic: Diagnostic) => void;

/**
 * Makes a diagnostic from its page: `{name}` in message and fix is replaced by `values.name`.
 * @throws when a placeholder has no value, which the tests of every code would show.
 */
export function diagnostic(
  code: DiagnosticCode,
  values: Readonly<Record<string, string>>,
  at: { location?: SourceLocation | undefined; trail?: readonly string[] | undefined },
): Diagnostic {
  const page = catalogue[code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${code}: no value for {${name}}`);
      return value;
    });
  return {
    code,
    severity: page.severity,
    message: fill(page.message),
    fix: fill(page.fix),
    ...(at.location && { location: at.location }),
    ...(at.trail && at.trail.length > 0 && { trail: at.trail }),
  };
}
