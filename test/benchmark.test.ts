import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { removeApp, writeApp } from "../bench/compile/app-project.js";
import { mustBeEqual } from "../bench/http/answers.js";
import { chartOf } from "../bench/http/chart.js";
import { overviewOf, ratiosOf, type Sample, tableOf } from "../bench/http/report.js";
import { repository } from "./support/temporary.js";

const MEMBERS = [
  "get",
  "get5",
  "post",
  "post_100k",
  "invalid",
  "list",
  "guarded",
  "routes_200",
  "post_vs_fastify",
  "get_vs_fastify",
  "middleware_vs_hono",
];

/** Runs `bench:http` with contenders that need only this repository. */
function benchmark(...args: string[]) {
  return linesOf("bench/http/run.js", "--load", "plain", ...args);
}

async function linesOf(script: string, ...args: string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: repository });
  return stdout.trimEnd().split("\n");
}

test("contenders give the same answers, and a round of them ends in a line of ratios", async () => {
  const everybody =
    "node_http,countersign,countersign_middleware,countersign_limited,countersign_etag,countersign_fetch,hono,hono_middleware";
  expect(await benchmark("--rounds", "0", "--only", everybody)).toEqual([
    `The same answers from ${everybody.replaceAll(",", ", ")} to ${MEMBERS.slice(0, 8).join(", ")}.`,
  ]);

  const tiny = ["--rounds", "1", "--seconds", "0.05", "--warm-up", "1"];
  const lines = await benchmark(...tiny, "--only", "countersign,hono,get,invalid");
  const ratios: Record<string, unknown> = JSON.parse(lines.at(-1) ?? "");
  expect(Object.keys(ratios)).toEqual(MEMBERS);
  for (const name of MEMBERS)
    expect(ratios[name], name).toEqual(name === "get" || name === "invalid" ? expect.any(Number) : null);
  for (const label of ["node:http by hand", "Countersign", "Hono"])
    expect(lines.filter((line) => line.startsWith(`| ${label} |`))).toHaveLength(2);
}, 300_000);

test("requests are measured without the kernel, and their promises counted", async () => {
  const tiny = ["--rounds", "1", "--batches", "1", "--profile"];
  const lines = await linesOf("bench/request/run.js", ...tiny, "--only", "get,routes_200,hono");
  const cpu = { node_http: expect.any(Number), hono: expect.any(Number) };
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ get: cpu, routes_200: cpu });
  // The promises of Hono's asynchronous dispatch; the version by hand has none.
  const promises = (label: string) => lines.find((line) => line.startsWith(`| ${label} |`))?.split(" | ")[4];
  expect(promises("node:http by hand")).toBe("0");
  expect(Number(promises("Hono"))).toBeGreaterThan(0);
  expect(lines.some((line) => line.startsWith("| Hono's adapter | 0.00 |"))).toBe(true);
}, 300_000);

test("Hono is the same version for all contenders", () => {
  const read = (file: string) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${repository}/${file}`, "utf8"));
    return { ...dependencies, ...devDependencies };
  };
  const ours = read("package.json");
  expect(read("bench/http/package.json")).toMatchObject({
    hono: ours.hono,
    "@hono/node-server": ours["@hono/node-server"],
  });
});

test("bench:compile names its parts, and finds the annotation that one app goes without", async () => {
  await expect(linesOf("bench/compile.js", "--only", "ap")).rejects.toThrow(
    "There is no ap. Parts: generated, ten, app",
  );
  writeApp({ unsettled: true });
  removeApp();
});

test("an unknown case or contender is refused with the names there are", async () => {
  await expect(benchmark("--only", "gte")).rejects.toThrow(/There is no "gte". Cases: get, get5, .*fastify/);
});

const answer = {
  status: 422,
  mediaType: "application/json",
  value: { detail: [{ loc: ["body", 1] }, { loc: ["a"] }] },
};

test("answers are equal whatever the order of members and errors", () => {
  mustBeEqual("it", answer, { ...answer, value: { detail: [{ loc: ["a"] }, { loc: ["body", 1] }] } });
});

test.each([
  { ...answer, status: 400 },
  { ...answer, mediaType: "text/plain" },
  { ...answer, value: { detail: [{ loc: ["a"] }] } },
  { ...answer, value: { detail: [{ loc: [1, "body"] }, { loc: ["a"] }] } },
  { ...answer, value: { ...answer.value, more: null } },
])("answers that differ are refused: %j", (other) => {
  expect(() => mustBeEqual("fastify in post", other, answer)).toThrow("fastify in post answers");
});

/** Rounds of which only the CPU time matters. */
function rounds(...cpu: number[]): Sample[] {
  return cpu.map((of) => ({ cpu: of, perSecond: 1000, p50: 1.5, p99: 12, megabytes: 60 }));
}

const samples = {
  get: {
    node_http: rounds(10, 20, 40),
    countersign: rounds(11, 24, 42),
    countersign_middleware: rounds(22, 40, 80),
    hono_middleware: rounds(20, 40, 80),
    fastify: rounds(22, 24, 42),
  },
  post: {
    node_http: rounds(10),
    countersign: rounds(12),
    countersign_middleware: rounds(33),
    hono_middleware: rounds(30),
  },
};

test("ratios are medians of the rounds' own ratios; of two, the worse one is told", () => {
  const ratios = { get: 1.1, get_vs_fastify: 1, post: 1.2, middleware_vs_hono: 1.1 };
  expect(ratiosOf(samples)).toEqual({
    ...Object.fromEntries(MEMBERS.map((name) => [name, null])),
    ...ratios,
  });
});

test("a table tells median, least and most", () => {
  expect(tableOf({ node_http: rounds(10, 30, 20, 40) })).toContain(
    "| node:http by hand | 1.00 | 25.0 (10.0–40.0) | 1000 (1000–1000) |",
  );
});

test("an overview tells of every contender in every case what was measured, and leaves out what was not", () => {
  const lines = overviewOf(samples).split("\n");
  expect(lines.filter((line) => line.startsWith("| Fastify |"))).toEqual([
    "| Fastify | 1.20 |  |",
    "| Fastify | 24.0 (22.0) |  |",
  ]);
  expect(lines.filter((line) => line.startsWith("|  | `get` | `post` |"))).toHaveLength(2);
});

test("a chart has a bar for each contender of each case, and both colour schemes", () => {
  const chart = chartOf(samples);
  expect(chart.match(/<rect /g)).toHaveLength(9);
  expect(chart).toContain("prefers-color-scheme: dark");
  expect(chart).toContain('xmlns="http://www.w3.org/2000/svg"');
});
