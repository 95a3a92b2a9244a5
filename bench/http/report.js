// What was measured, as a table for people and as ratios for machines.
import { BASELINE, CONTENDERS } from "./contenders.js";
import { median, rounded, summary } from "./statistics.js";

const COLUMNS = [
  ["CPU µs/request", "cpu", 1],
  ["requests/s", "perSecond", 0],
  ["p50 ms", "p50", 2],
  ["p99 ms", "p99", 2],
  ["peak MB", "megabytes", 0],
];

/** @returns a Markdown table of one case: medians, least and most in brackets. */
export function tableOf(samples) {
  const head = ["", "× by hand", ...COLUMNS.map(([title]) => title)];
  const rows = Object.entries(samples).map(([contender, rounds]) => [
    CONTENDERS[contender].label,
    rounded(ratio(samples, contender, BASELINE), 2).toFixed(2),
    ...COLUMNS.map(([, key, digits]) => cell(summary(rounds.map((round) => round[key])), digits)),
  ]);
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function cell({ median, min, max }, digits) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/**
 * One contender's CPU time over another one's: the median of the rounds' own ratios, so that a machine that changes its speed
 * between rounds does so for both.
 * @returns `undefined` when one of them was not measured.
 */
export function ratio(samples, contender, other) {
  const ours = samples?.[contender];
  const theirs = samples?.[other];
  return ours && theirs ? median(ours.map(({ cpu }, i) => cpu / theirs[i].cpu)) : undefined;
}

/** The ratios of the last line; `null` for what was not measured. */
export function ratiosOf(samples) {
  const told = (...ratios) => {
    const known = ratios.filter((value) => value !== undefined);
    // Where there are two, the worse one is what is told.
    return known.length === ratios.length ? rounded(Math.max(...known), 2) : null;
  };
  const byHand = (name) => told(ratio(samples[name], "countersign", BASELINE));
  return {
    get: byHand("get"),
    get5: byHand("get5"),
    post: byHand("post"),
    post_100k: byHand("post_100k"),
    invalid: byHand("invalid"),
    list: byHand("list"),
    guarded: byHand("guarded"),
    routes_200: byHand("routes_200"),
    post_vs_fastify: told(ratio(samples.post, "countersign", "fastify")),
    get_vs_fastify: told(ratio(samples.get, "countersign", "fastify")),
    middleware_vs_hono: told(
      ratio(samples.get, "countersign_middleware", "hono_middleware"),
      ratio(samples.post, "countersign_middleware", "hono_middleware"),
    ),
  };
}
