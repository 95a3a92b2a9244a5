import { describe, expect, test } from "vitest";
import { LIMITS } from "../2-read/reader.js";
import { readLimits } from "./limits.js";

describe("limits in package.json", () => {
  test.each([
    ["none", undefined, LIMITS],
    ["one of two", { parts: 100_000 }, { ...LIMITS, parts: 100_000 }],
    ["both", { parts: 1, depth: 200 }, { parts: 1, depth: 200 }],
  ])("%s", (_, written, limits) => {
    expect(readLimits(written, "package.json")).toEqual({ value: limits });
  });

  test.each([[{ parts: 0 }], [{ parts: "many" }], [{ depth: 1.5 }], [{ size: 1 }], [{ parts: null }]])(
    "%j is reported, and is not used",
    (limits) => {
      const { value, problem } = readLimits(limits, "package.json");
      expect(value).toEqual(LIMITS);
      expect(problem?.message).toContain('"depth" and "parts"');
    },
  );
});
