import { expect, test } from "vitest";
import { mountings, versioningProblem, versionsIn, versionsOf } from "./versions.js";
import { OUTERMOST, within } from "./within.js";

const all = ["1", "2", "3", "2026-09-01"];

test.each([
  ["2", ["2"]],
  ["1..3", ["1", "2", "3"]],
  ["3..", ["3", "2026-09-01"]],
  ["..2", ["1", "2"]],
  ["..", all],
  ["2..2", ["2"]],
  ["1.. & ..2", ["1", "2"]],
  ["1 & 2", []],
])("%s names %j", (text, expected) => expect(versionsIn(text, all)).toEqual(expected));

test.each(["", "4", "1..4", "3..1", "1..2..3", "1...3", " 2", "1-3", "1,2", "2 & 4"])(
  "%j names no versions",
  (text) => expect(versionsIn(text, all)).toBeUndefined(),
);

test("what is said around a route and by it holds at once", () => {
  expect(versionsOf({}, all)).toBeUndefined();
  expect(versionsOf({ version: "2", versions: "1.." }, all)).toEqual(["2"]);
  expect(versionsOf({ version: "2", versions: "3.." }, all)).toEqual([]);
});

test.each(["", "/", "/api", "/api/"])("paths of versions stand behind the app's own prefix %j", (prefix) => {
  const versioning = { by: "path", versions: ["1", "2"] } as const;
  const app = within(OUTERMOST, { prefix, options: {}, versioning });
  const router = within(app, { prefix: "/items", options: { versions: "1.." } });
  const base = prefix.startsWith("/api") ? "/api" : "";
  expect(mountings(router, "operation", "/:id", undefined).map(({ path }) => path)).toEqual([
    `${base}/v1/items/:id`,
    `${base}/v2/items/:id`,
  ]);
  expect(mountings(router, "operation", "/", { version: "2" }).map(({ path }) => path)).toEqual([
    `${base}/v2/items`,
  ]);
  expect(mountings(app, "operation", "/", { version: "2" }).map(({ path }) => path)).toEqual([`${base}/v2`]);
  expect(mountings(app, "operation", "/health", undefined).map(({ path }) => path)).toEqual([
    `${base}/health`,
  ]);
});

test("a policy that cannot be meant is told apart from one that can", () => {
  const by = "header" as const;
  expect(versioningProblem({ by, versions: all, default: "2" })).toBeUndefined();
  for (const wrong of [[], ["1", "1"], ["V1"], ["1..2"], ["a/b"], ["."], ["1."]])
    expect(versioningProblem({ by, versions: wrong })).toBeDefined();
  expect(versioningProblem({ by, versions: all, default: "9" })).toBeDefined();
  expect(versioningProblem({ by, versions: all, header: "a b" })).toBeDefined();
  expect(versioningProblem({ by: "mediaType", versions: all, mediaType: "shop" })).toBeDefined();
  expect(
    versioningProblem({ by: "mediaType", versions: all, mediaType: "application/vnd.shop" }),
  ).toBeUndefined();
});
