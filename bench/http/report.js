// The measurements, as a table for people and as ratios for machines.
import { BASELINE, CONTENDERS } from "./contenders.js";
import { median, rounded, summary } from "./statistics.js";

const COLUMNS = [
  ["CPU µs/request", "cpu", 1],
  ["requests/s", "perSecond", 0],
  ["p50 ms", "p50", 2],
  ["p99 ms", "p99", 2],
  ["peak MB", "megabytes", 0],
];

/** @returns a Markdown table of one case: medians, with minimum and maximum in brackets. */
export function tableOf(samples) {
  const head = ["", "× by hand", ...COLUMNS.map(([title]) => title)];
  const rows = Object.entries(samples).map(([contender, rounds]) => [
    CONTENDERS[contender].label,
    rounded(ratio(samples, contender, BASELINE), 2).toFixed(2),
    ...COLUMNS.map(([, key, digits]) => cell(summary(rounds.map((round) => round[key])), digits)),
  ]);
  return markdown(head, rows);
}

function markdown(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** @returns Markdown tables of all cases: CPU time divided by that of the baseline, and the same in microseconds. */
export function overviewOf(samples) {
  const cases = Object.keys(samples);
  const contenders = [...new Set(Object.values(samples).flatMap((measured) => Object.keys(measured)))];
  const table = (value) =>
    markdown(
      ["", ...cases.map((name) => `\`${name}\``)],
      contenders.map((contender) => [
        CONTENDERS[contender].label,
        ...cases.map((name) => (samples[name][contender] ? value(samples[name], contender) : "")),
      ]),
    );
  const ratios = table((measured, contender) => ratio(measured, contender, BASELINE).toFixed(2));
  const times = table((measured, contender) => {
    const { median, min } = summary(measured[contender].map(({ cpu }) => cpu));
    return `${median.toFixed(1)} (${min.toFixed(1)})`;
  });
  return `CPU time of a request over that of \`node:http\` by hand:\n\n${ratios}\n\nIn microseconds, median and least:\n\n${times}\n`;
}

function cell({ median, min, max }, digits) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/**
 * One contender's CPU time divided by another's: the median of the rounds' own ratios, so that a change of the machine's speed
 * between rounds affects both.
 * @returns `undefined` if one of them was not measured.
 */
export function ratio(samples, contender, other) {
  const ours = samples?.[contender];
  const theirs = samples?.[other];
  return ours && theirs ? median(ours.map(({ cpu }, i) => cpu / theirs[i].cpu)) : undefined;
}

/** The ratios of the last line; `null` for those that were not measured. */
export function ratiosOf(samples) {
  const told = (...ratios) => {
    const known = ratios.filter((value) => value !== undefined);
    // If there are two, the worse one is reported.
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
