import { PHASES, type PhaseTime } from "../transformer/timing.js";
import type { UnsettledQuestion } from "../transformer/unsettled-question.js";
import { table } from "./table.js";
import { unsettledLines } from "./unsettled.js";

/** How many questions are listed: a developer who resolves the first ones will measure again. */
const MOST_LISTED = 10;

/**
 * Where the time went, for a person: one line for each phase, and why it was needed if that is not obvious.
 * @param unsettled the questions for another compiler.
 */
export function timingTable(
  times: readonly PhaseTime[],
  unsettled: readonly UnsettledQuestion[] = [],
): string {
  const rows = times.flatMap(({ phase, milliseconds, why }) => [
    [shown(milliseconds), PHASES[phase]],
    ...(why === undefined ? [] : [["", `  because ${why}`]]),
  ]);
  const phases = table([...rows, [shown(total(times)), "total"]], "  ");
  if (unsettled.length === 0) return phases;
  const more = unsettled.length - MOST_LISTED;
  const listed = unsettledLines(unsettled.slice(0, MOST_LISTED));
  return `${phases}\nTypes that another compiler provided\n${listed}${more > 0 ? `  and ${more} more\n` : ""}`;
}

/** The same for programs. */
export function timingJson(
  times: readonly PhaseTime[],
  unsettled: readonly UnsettledQuestion[] | undefined,
): string {
  const phases = times.map(({ milliseconds, ...rest }) => ({ ...rest, milliseconds: tenths(milliseconds) }));
  return `${JSON.stringify({ milliseconds: tenths(total(times)), phases, unsettled }, null, 2)}\n`;
}

const total = (times: readonly PhaseTime[]) => times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms`.padStart(8);

const tenths = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
