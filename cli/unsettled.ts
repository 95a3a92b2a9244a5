import type { UnsettledQuestion } from "../transformer/unsettled-question.js";
import { table } from "./table.js";

/** Questions that another compiler had to decide, each with what to write to avoid it: two lines each. */
export function unsettledLines(questions: readonly UnsettledQuestion[], indent = "  "): string {
  const rows = questions.flatMap(({ source, subject, cause, advice, door }) => [
    [source, `${subject}: ${cause}`],
    ["", `${COMPILERS[door]} provided it. ${advice}`],
  ]);
  return table(rows, indent);
}

const COMPILERS: Readonly<Record<UnsettledQuestion["door"], string>> = {
  typescript6: "TypeScript 6",
  typescript7: "TypeScript 7",
};

/**
 * The most expensive question: one for TypeScript 6, which then reads every declaration of every package; else any. After the
 * first, further ones are nearly free.
 */
export function dearest(questions: readonly UnsettledQuestion[]): UnsettledQuestion | undefined {
  return questions.find(({ door }) => door === "typescript6") ?? questions[0];
}
