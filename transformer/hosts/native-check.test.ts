import { expect, test } from "vitest";
import { parseOutput } from "./native-check.js";

test("reads what tsc prints", () => {
  const text = [
    "error TS5083: Cannot read file '/none.json'.",
    "src/a (3,4) b/c.ts(12,7): error TS2322: Type 'A' is not assignable to type 'B'.",
    "  Types of property 'x' are incompatible.",
    "",
    "    And more.",
    'C:/other drive/d.ts(1,1): warning TS1: It said "e.ts(1,2): error TS2: no".',
    "",
  ].join("\r\n");
  expect(parseOutput(text, "/project")).toEqual([
    { code: "TS5083", severity: "error", message: "Cannot read file '/none.json'." },
    {
      code: "TS2322",
      severity: "error",
      message:
        "Type 'A' is not assignable to type 'B'.\n  Types of property 'x' are incompatible.\n\n    And more.",
      file: "/project/src/a (3,4) b/c.ts",
      line: 12,
      column: 7,
    },
    {
      code: "TS1",
      severity: "warning",
      message: 'It said "e.ts(1,2): error TS2: no".',
      file: expect.stringContaining("other drive/d.ts"),
      line: 1,
      column: 1,
    },
  ]);
});

test("finds nothing in what is no problem", () => {
  expect(parseOutput("\nVersion 7.0.2\n", "/project")).toEqual([]);
});
