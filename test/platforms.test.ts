import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cases } from "./conformance/runner.js";
import { GROUPS } from "./platforms/contract/groups.js";
import type { Case } from "./platforms/contract/steps.js";
import { PLATFORMS } from "./platforms/platforms.js";
import { greenCounts, resultsTable, withResults } from "./platforms/table.js";
import { repository } from "./support/temporary.js";

test("the docs have the results of every platform, with today's versions and cases", () => {
  const page = readFileSync(path.join(repository, "docs/platforms.md"), "utf8");
  const table = resultsTable((platform) => greenCounts(platform, cases.length));
  expect(page).toContain(table);
  expect(withResults(page.replace(table, "old"), table)).toBe(page);
});

test("no name is given twice", () => {
  const names = Object.entries(GROUPS).flatMap(([group, all]) => all.map((one) => `${group}: ${one.name}`));
  expect(new Set(names).size).toBe(names.length);
  const rows = PLATFORMS.map(({ title, build }) => `${title}, ${build}`);
  expect(new Set(rows).size).toBe(rows.length);
});

test("what a platform lacks is asked for by a case, which some platform passes", () => {
  const all: readonly Case[] = Object.values(GROUPS).flat();
  const needed = new Set(all.flatMap(({ needs = [] }) => needs));
  for (const { lacks } of PLATFORMS)
    for (const feature of Object.keys(lacks)) expect([...needed]).toContain(feature);
  for (const feature of needed)
    expect(PLATFORMS.some(({ lacks }) => lacks[feature] === undefined)).toBe(true);
});
