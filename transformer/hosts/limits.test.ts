import { describe, expect, test } from "vitest";
import { LIMITS } from "../2-read/reader.js";
import { limitsOf, limitsProblem } from "./limits.js";

const declared = (limits: unknown) => ({ name: "shop", countersign: { limits } });

describe("limits in package.json", () => {
  test.each([
    ["no file", undefined, LIMITS],
    ["an entry alone", { countersign: "src/app.ts" }, LIMITS],
    ["one of two", declared({ parts: 100_000 }), { ...LIMITS, parts: 100_000 }],
    ["both", declared({ parts: 1, depth: 200 }), { parts: 1, depth: 200 }],
  ])("%s", (_, packageJson, limits) => {
    expect(limitsOf(packageJson)).toEqual(limits);
    expect(limitsProblem(packageJson)).toBeUndefined();
  });

  test.each([[{ parts: 0 }], [{ parts: "many" }], [{ depth: 1.5 }], [{ size: 1 }], [{ parts: null }]])(
    "%j is reported, and is not used",
    (limits) => {
      expect(limitsOf(declared(limits))).toEqual(LIMITS);
      expect(limitsProblem(declared(limits))).toContain('"depth" and "parts"');
    },
  );
});
