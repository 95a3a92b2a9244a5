import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createCompiler, openProject } from "../transformer/hosts/program.js";
import { PHASES } from "../transformer/timing.js";
import { run } from "./program.js";
import { cli, fakeContext } from "./testing/fake.js";
import { bad, good, project } from "./testing/projects.js";
import { timingJson, timingTable } from "./timing.js";

const quickstart = fileURLToPath(new URL("../examples/quickstart", import.meta.url));

/** Runs `check` with the real compiler, and a clock that advances each time it is read. */
async function check(cwd: string, ...options: readonly string[]) {
  const { context, text } = fakeContext({ cwd });
  let time = 0;
  const now = () => {
    time += 1;
    return time;
  };
  const exitCode = await run(["check", ...options], "1.2.3", {
    ...context,
    now,
    openProject,
    createCompiler,
  });
  return { exitCode, ...text, looks: time };
}

it("says of each phase how long it took, and why it was needed where most programs do without", () => {
  const times = [
    { phase: "start", milliseconds: 81.4 },
    { phase: "whole", milliseconds: 1800.2, why: "the result of `readItem` is inferred (src/items.ts:12:5)" },
  ] as const;
  expect(timingTable(times)).toBe(
    [
      "     81 ms  Node, and the compiler's own modules",
      "   1800 ms  creating the whole program",
      "              because the result of `readItem` is inferred (src/items.ts:12:5)",
      "   1882 ms  total",
      "",
    ].join("\n"),
  );
  expect(JSON.parse(timingJson(times, undefined))).toEqual({
    milliseconds: 1881.6,
    phases: [times[0], times[1]],
  });
});

it("check --timing says it behind the verdict, and --json as data, of every phase of a real program", async () => {
  const { exitCode, stdout } = await check(quickstart, "--timing", "--json");
  const { phases, milliseconds } = JSON.parse(stdout);
  const found = phases.map(({ phase }: { phase: string }) => phase);
  expect(exitCode).toBe(0);
  expect(found).toEqual(
    expect.arrayContaining(["configuration", "typescript", "program", "binding", "discovery"]),
  );
  expect(found).toEqual(expect.arrayContaining(["reading", "link", "types", "problems"]));
  expect(Object.keys(PHASES).filter((phase) => found.includes(phase))).toEqual(found);
  const sum = phases.reduce((all: number, each: { milliseconds: number }) => all + each.milliseconds, 0);
  expect(sum).toBe(milliseconds);

  const text = await cli(["check", "--timing"], { cwd: project(), compile: good });
  expect(text.stdout).toBe("2 routes, no problems (0.0 s)\n\n      0 ms  total\n");
});

it("times a program with errors as well, which --json leaves to standard error", async () => {
  const text = await cli(["check", "--timing"], { cwd: project(), compile: bad });
  expect([text.exitCode, text.stdout]).toEqual([
    1,
    expect.stringMatching(/error TS2322.*\n +0 ms {2}total\n$/s),
  ]);
  const json = await cli(["check", "--json"], { cwd: project(), compile: bad });
  expect([json.exitCode, json.stderr]).toEqual([1, expect.stringContaining("error TS2322")]);
  expect(JSON.parse(json.stdout)).toEqual({ milliseconds: 0, phases: [] });
});

it("looks at no clock within a compilation that nobody times", async () => {
  const untimed = await check(quickstart);
  // At the beginning and at the end.
  expect([untimed.exitCode, untimed.looks]).toEqual([0, 2]);
});
