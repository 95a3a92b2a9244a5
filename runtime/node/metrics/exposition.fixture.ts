import { spawnSync } from "node:child_process";

/** A family of metrics in Prometheus's text format. */
export interface Family {
  readonly type: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

type Sampling = { -readonly [Key in keyof Family]: Family[Key] } & { samples: Sample[] };

/** Go's `ParseFloat` accepts `NaN` in any case. `prom-client` writes `Nan`. */
const SAMPLE =
  /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? ([nN]a[nN]|[+-]?Inf|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)",?/gy;
const HEADER = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.*)$/;

/**
 * Reads Prometheus's text format 0.0.4 as strictly as Prometheus does. (The parser `parse-prometheus-text-format` on npm accepts
 * unclosed quotes, and loses the labels of histograms.)
 * @throws Error for text that Prometheus does not accept.
 */
export function familiesOf(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith("\n")) throw new Error("The last line has no end");
  const families = new Map<string, Sampling>();
  const seen = new Set<string>();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const [, kind, named = "", rest = ""] = HEADER.exec(line) ?? [];
    if (kind === "TYPE") {
      if (families.has(named)) throw new Error(`Two types: ${named}`);
      families.set(named, { type: rest, samples: [] });
    }
    if (line.startsWith("#")) continue;
    const [, name, labels = "", value] = SAMPLE.exec(line) ?? [];
    if (name === undefined) throw new Error(`Not a sample: ${line}`);
    const key = line.slice(0, line.lastIndexOf(" "));
    if (seen.has(key)) throw new Error(`Twice: ${key}`);
    seen.add(key);
    const family = families.get(name) ?? families.get(name.replace(/_(bucket|sum|count)$/, ""));
    if (!family) throw new Error(`Of no type: ${name}`);
    const found = [...labels.matchAll(LABEL)].map(([, label = "", text = ""]) => [label, unescaped(text)]);
    family.samples.push({ name, labels: Object.fromEntries(found), value: numberOf(value ?? "") });
  }
  for (const [name, family] of families)
    if (family.type === "histogram") checkBuckets(name, histograms(family));
  return families;
}

export interface HistogramOf {
  readonly labels: Readonly<Record<string, string>>;
  /** By upper bound, in the order of the text. */
  readonly buckets: readonly (readonly [bound: string, count: number])[];
  readonly count: number;
}

/** The histograms of a family, one for each set of labels. */
export function histograms({ samples }: Family): readonly HistogramOf[] {
  const byLabels = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { le, ...labels } = sample.labels;
    const key = JSON.stringify(labels);
    byLabels.set(key, [...(byLabels.get(key) ?? []), sample]);
  }
  return [...byLabels].map(([labels, own]) => ({
    labels: JSON.parse(labels),
    buckets: own.flatMap(({ labels: { le }, value }) => (le === undefined ? [] : [[le, value] as const])),
    count: own.find(({ name }) => name.endsWith("_count"))?.value ?? Number.NaN,
  }));
}

/** Buckets are cumulative, and the last one counts everything. */
function checkBuckets(name: string, all: readonly HistogramOf[]): void {
  for (const { buckets, count } of all) {
    const [bound, last] = buckets.at(-1) ?? [];
    const isCumulative = buckets.every(([, value], at) => at === 0 || value >= (buckets[at - 1]?.[1] ?? 0));
    if (!isCumulative || bound !== "+Inf" || last !== count)
      throw new Error(`The buckets of ${name} do not add up`);
  }
}

const unescaped = (text: string) => text.replace(/\\(.)/g, (_, char: string) => (char === "n" ? "\n" : char));

const numberOf = (text: string) => Number(text.replace("Inf", "Infinity").replace(/^nan$/i, "NaN"));

/** The output of Prometheus's own `promtool check metrics`; nothing if it is not installed (Debian's `prometheus` has it). */
export function promtool(text: string): string | undefined {
  const { error, stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
    input: text,
    encoding: "utf8",
  });
  return error ? undefined : `${stdout}${stderr}`;
}
