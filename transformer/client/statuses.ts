import type { ClientModule } from "./client-module.js";

/** A status, `4XX` for all statuses of a class that are not listed, or `default` for all other failures (OpenAPI 3.1, 4.8.16). */
export type AnswerStatus = number | `${number}XX` | "default";

interface WithStatus {
  readonly status: AnswerStatus;
}

/** @returns `undefined` for a key that does not concern a client: responses that precede the final one (`1XX`), and extensions. */
export function answerStatus(key: string): AnswerStatus | undefined {
  if (/^\d{3}$/.test(key)) return Number(key);
  return /^[2-5]XX$/.test(key) || key === "default" ? (key as AnswerStatus) : undefined;
}

export function isRange(status: AnswerStatus): status is Exclude<AnswerStatus, number> {
  return typeof status === "string";
}

export function isSuccess({ status }: WithStatus): boolean {
  return isRange(status) ? status === "2XX" : status >= 200 && status < 300;
}

/** The type of a status. The type of a range excludes the statuses that are listed separately, so that each has its own body. */
export function statusText(
  status: AnswerStatus,
  answers: readonly WithStatus[],
  module: ClientModule,
): string {
  if (!isRange(status)) return `${status}`;
  const hundreds = status === "default" ? ["3", "4", "5"] : [status.slice(0, 1)];
  const others = answers.filter((one) => one.status !== status && one.status !== "default");
  const left = hundreds.filter((first) => !others.some((one) => one.status === `${first}XX`));
  if (left.length === 0) return "never";
  const named = others.filter((one) => !isRange(one.status) && left.includes(`${one.status}`.slice(0, 1)));
  const all = `${module.library("StatusIn")}<${left.join(" | ")}>`;
  return named.length === 0 ? all : `Exclude<${all}, ${named.map((one) => one.status).join(" | ")}>`;
}
