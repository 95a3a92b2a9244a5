import { describe, expect, test } from "vitest";
import { typeRows } from "../support/type-rows.js";
import { LISTS, OF_VALUES, TEXTS, UNIONS } from "./kinds.js";
import { CLASSES, OBJECTS, REFUSED } from "./objects.js";
import { proveRows } from "./prove.js";

/**
 * Each kind of type that the checker can resolve: as a property of a body that is sent back, in the document, with refused
 * values. The samples show the same in whole programs.
 */
proveRows([...OF_VALUES, ...LISTS, ...UNIONS, ...OBJECTS, ...TEXTS, ...CLASSES]);

describe("what cannot travel is refused at the property", () => {
  const outcomes = typeRows(REFUSED.map(([type, , declarations = ""]) => ({ type, declarations })));
  test.each(REFUSED.map(([type, code], i) => [type, code, i] as const))("%s: %s", (_, code, i) => {
    const [found = "", ...others] = outcomes[i]?.diagnostics ?? [];
    expect(others).toEqual([]);
    expect(found).toMatch(new RegExp(`^src/app\\.ts:6:3 ${code}$`));
  });
});
