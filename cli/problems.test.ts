import { describe, expect, it } from "vitest";
import type { Problem } from "../transformer/hosts/program.js";
import { streamOutput } from "./output.js";
import { formatProblems, summarize } from "./problems.js";

const stream = { write: () => true };
const pipe = streamOutput(stream, {});
const plainTerminal = streamOutput({ ...stream, isTTY: true }, { NO_COLOR: "1" });
const terminal = streamOutput({ ...stream, isTTY: true }, {});

const problem: Problem = {
  code: "CS1003",
  severity: "error",
  message: 'The path "/items/:id" names "id", but the handler has no parameter of that name.',
  fix: 'Add a parameter "id" to the handler.',
  file: "/project/src/app.ts",
  line: 12,
  column: 9,
  length: 12,
  sourceLine: 'app.get("/items/:id", (q?: string) => q);',
  trail: ["GET /items/:id", 'parameter "item"'],
};

describe("in a pipe", () => {
  it("prints one line as tsc does, the fix and the way below it", () => {
    expect(formatProblems([problem], "/project", pipe)).toBe(
      [
        'src/app.ts(12,9): error CS1003: The path "/items/:id" names "id", but the handler has no parameter of that name.',
        '  fix: Add a parameter "id" to the handler.',
        '  reached by GET /items/:id › parameter "item"',
        "",
        "Found 1 error in 1 file.",
        "",
      ].join("\n"),
    );
  });

  it("prints a problem without a place, and TypeScript's chains indented", () => {
    const chain: Problem = { code: "TS2322", severity: "error", message: "A.\n  B.\nC." };
    expect(formatProblems([chain], "/project", pipe)).toBe(
      "error TS2322: A.\n  B.\n  C.\n\nFound 1 error.\n",
    );
  });

  it("prints nothing for nothing", () => {
    expect(formatProblems([], "/project", pipe)).toBe("");
  });
});

describe("on a terminal", () => {
  it("adds the line with squiggles", () => {
    expect(formatProblems([problem], "/project/src", plainTerminal)).toBe(
      [
        'app.ts:12:9 - error CS1003: The path "/items/:id" names "id", but the handler has no parameter of that name.',
        "",
        '12 app.get("/items/:id", (q?: string) => q);',
        "           ~~~~~~~~~~~~",
        "",
        '  fix: Add a parameter "id" to the handler.',
        '  reached by GET /items/:id › parameter "item"',
        "",
        "Found 1 error in 1 file.",
        "",
      ].join("\n"),
    );
  });

  it("keeps tabs, and squiggles at least once and never past the line", () => {
    const at = (column: number, length: number, sourceLine: string) =>
      formatProblems([{ ...problem, column, length, sourceLine }], "/", plainTerminal).split("\n")[3];
    expect(at(2, 100, "\tfoo();")).toBe("   \t~~~~~~");
    expect(at(8, 0, "\tfoo();")).toBe("   \t      ~");
    expect(at(50, 4, "ab")).toBe("     ~");
  });

  it("is coloured only without NO_COLOR", () => {
    const colour = "\u001b[";
    expect(formatProblems([problem], "/project", terminal)).toContain(colour);
    expect(formatProblems([problem], "/project", plainTerminal)).not.toContain(colour);
    expect(
      formatProblems([problem], "/project", streamOutput({ ...stream, isTTY: true }, { TERM: "dumb" })),
    ).not.toContain(colour);
  });
});

describe("summarize", () => {
  const warning: Problem = { ...problem, severity: "warning" };
  const elsewhere: Problem = { ...problem, file: "/project/src/items.ts" };

  it("counts errors and the files that have them; warnings when there is nothing worse", () => {
    expect(summarize([problem, problem])).toBe("Found 2 errors in 1 file.");
    expect(summarize([problem, elsewhere, { ...warning, file: "/project/x.ts" }])).toBe(
      "Found 2 errors in 2 files.",
    );
    expect(summarize([warning])).toBe("Found 1 warning in 1 file.");
  });
});
