import { GROUPS, type Group } from "./contract/groups.js";
import type { Case } from "./contract/steps.js";
import manifest from "./package.json" with { type: "json" };
import { PLATFORMS, type Platform } from "./platforms.js";

/** How many cases of a group passed and were skipped. */
export interface Count {
  readonly passed: number;
  readonly skipped: number;
}

export type Counts = Readonly<Record<Group, Count>>;

/** The groups and the titles of their columns. */
const COLUMNS: Readonly<Record<Group, string>> = {
  conformance: "FastAPI's cases",
  requests: "Requests",
  lifetimes: "Lifetimes",
  streams: "Streams",
  forms: "Forms",
  sockets: "Sockets",
};

/** The results as the docs show them, and why a platform skips cases. */
export function resultsTable(countsOf: (platform: Platform) => Counts): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const groups = Object.keys(COLUMNS) as Group[];
  const lines = PLATFORMS.map((platform) => {
    const counts = countsOf(platform);
    return row([nameOf(platform), platform.shown, ...groups.map((group) => cell(counts[group]))]);
  });
  const reasons = PLATFORMS.flatMap(({ title, lacks }) =>
    Object.values(lacks).map((reason) => `- ${title}: ${reason}.`),
  );
  return [
    row(["Platform", "Started by", ...Object.values(COLUMNS)]),
    row(["---", "---", ...groups.map(() => "---")]),
    ...lines,
    "",
    "What is skipped, and why:",
    "",
    ...reasons,
  ].join("\n");
}

/** The results of a run without failures. @param conformance the number of FastAPI's cases. */
export function greenCounts({ lacks }: Platform, conformance: number): Counts {
  const isSkipped = ({ needs = [] }: Case) => needs.some((feature) => lacks[feature] !== undefined);
  const countOf = (cases: readonly Case[]): Count => {
    const skipped = cases.filter(isSkipped).length;
    return { passed: cases.length - skipped, skipped };
  };
  return {
    conformance: { passed: conformance, skipped: 0 },
    requests: countOf(GROUPS.requests),
    lifetimes: countOf(GROUPS.lifetimes),
    streams: countOf(GROUPS.streams),
    forms: countOf(GROUPS.forms),
    sockets: countOf(GROUPS.sockets),
  };
}

const BLOCK = /(<!-- Written by `npm run platforms -- --write`\. -->\n\n)[\s\S]*?(\n\n<!-- Until here\. -->)/;

/** @returns a page of the docs with these results. */
export const withResults = (page: string, table: string): string =>
  page.replace(BLOCK, (_, start: string, end: string) => start + table + end);

const cell = ({ passed, skipped }: Count): string =>
  skipped === 0 ? `${passed}` : `${passed}, ${skipped} skipped`;

/** With the version that the package of the platforms pins. Node 20 runs the script. */
function nameOf({ title, package: name }: Platform): string {
  const packages: Readonly<Record<string, string>> = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
  };
  const version = name === undefined ? undefined : packages[name]?.replace(/^npm:.*@/, "");
  return version === undefined ? title : `${title} (${version})`;
}
