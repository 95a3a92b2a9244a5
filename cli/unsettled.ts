import type { UnsettledQuestion } from "../transformer/unsettled-question.js";
import { table } from "./table.js";

/** Questions that another compiler had to be asked, each with what to write so that it need not be: two lines each. */
export function unsettledLines(questions: readonly UnsettledQuestion[], indent = "  "): string {
  const rows = questions.flatMap(({ source, subject, cause, advice, door }) => [
    [source, `${subject}: ${cause}`],
    ["", `${COMPILERS[door]} was asked. ${advice}`],
  ]);
  return table(rows, indent);
}

const COMPILERS: Readonly<Record<UnsettledQuestion["door"], string>> = {
  typescript6: "TypeScript 6",
  typescript7: "TypeScript 7",
};

/**
 * The question that costs most: one for TypeScript 6, which then reads every declaration of every package; else any.
 * Others for it are nearly free, once it has.
 */
export function dearest(questions: readonly UnsettledQuestion[]): UnsettledQuestion | undefined {
  return questions.find(({ door }) => door === "typescript6") ?? questions[0];
}
