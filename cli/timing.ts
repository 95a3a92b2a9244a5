import { PHASES, type PhaseTime } from "../transformer/timing.js";
import { table } from "./table.js";

/** Where the time went, for a person: a line a phase, and why it was needed where that is not a matter of course. */
export function timingTable(times: readonly PhaseTime[]): string {
  const rows = times.flatMap(({ phase, milliseconds, why }) => [
    [shown(milliseconds), PHASES[phase]],
    ...(why === undefined ? [] : [["", `  because ${why}`]]),
  ]);
  return table([...rows, [shown(total(times)), "in all"]], "  ");
}

/** The same for programs. */
export function timingJson(times: readonly PhaseTime[]): string {
  const phases = times.map(({ milliseconds, ...rest }) => ({ ...rest, milliseconds: tenths(milliseconds) }));
  return `${JSON.stringify({ milliseconds: tenths(total(times)), phases }, null, 2)}\n`;
}

const total = (times: readonly PhaseTime[]) => times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms`.padStart(8);

const tenths = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
