import type { Expression } from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import type { Semantics } from "../semantics/semantics.js";
import { answerOptionProblems } from "./answer-options.js";
import { deprecatedOptionProblems } from "./deprecation.js";
import { extensionProblems } from "./extensions.js";
import { idempotentProblems } from "./idempotent.js";
import { limitProblems } from "./limit.js";
import { timeoutProblems } from "./timeout.js";

/** Problems with the values of operation options, wherever they are written. */
export function optionProblems(
  options: Expression | undefined,
  values: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options) return [];
  return [
    timeoutProblems,
    limitProblems,
    answerOptionProblems,
    idempotentProblems,
    deprecatedOptionProblems,
    extensionProblems,
  ].flatMap((problems) => problems(options, values, semantics));
}
