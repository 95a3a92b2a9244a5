// The measurements in process, as tables for people and as one line for machines.
import { BASELINE, CONTENDERS } from "../http/contenders.js";
import { median, rounded } from "../http/statistics.js";

/** @returns a Markdown table of one case. */
export function tableOf(measured) {
  const rows = Object.entries(measured).map(([name, { cpu, made = {} }]) => [
    CONTENDERS[name].label,
    least(cpu).toFixed(1),
    median(cpu).toFixed(1),
    ratio(measured, name).toFixed(2),
    made.PROMISE ?? 0,
    others(made),
  ]);
  const head = ["", "least µs", "median µs", "× by hand", "promises", "other resources"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function others({ PROMISE: _, ...made }) {
  return Object.entries(made)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
}

/** A disturbance only ever makes a measurement worse. */
function least(cpu) {
  return Math.min(...cpu);
}

function ratio(measured, name) {
  return least(measured[name].cpu) / least(measured[BASELINE].cpu);
}

/** @returns where the time of a case goes in each contender, in microseconds of its minimum CPU time. */
export function profileOf(measured) {
  const names = Object.keys(measured);
  const time = (name, share) => (share * least(measured[name].cpu)).toFixed(2);
  const groups = new Set(names.flatMap((name) => measured[name].profile.groups.map(([group]) => group)));
  const share = (name, group) => measured[name].profile.groups.find(([known]) => known === group)?.[1] ?? 0;
  const head = ["µs", ...names.map((name) => CONTENDERS[name].label)];
  const rows = [...groups].map((group) => [group, ...names.map((name) => time(name, share(name, group)))]);
  const table = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const lists = names.map((name) => {
    const lines = measured[name].profile.functions.map(
      ([what, part]) => `${time(name, part).padStart(7)} ${what}`,
    );
    return `${CONTENDERS[name].label}\n${lines.join("\n")}`;
  });
  return [table, ...lists].join("\n\n");
}

/** @returns the last line: for each case, the minimum CPU time of each contender. */
export function figuresOf(measured) {
  return Object.fromEntries(
    Object.entries(measured).map(([name, contenders]) => [
      name,
      Object.fromEntries(Object.entries(contenders).map(([it, { cpu }]) => [it, rounded(least(cpu), 2)])),
    ]),
  );
}
