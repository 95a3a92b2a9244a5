import { describe, expect, test } from "vitest";
import { type TypeRow, typeRows } from "../support/type-rows.js";

/** A test for each row: accepted values come back, refused ones get their issues, and the document agrees. */
export function proveRows(rows: readonly TypeRow[]): void {
  const outcomes = typeRows(rows);
  for (const [i, row] of rows.entries()) {
    const { type, jsdoc, document, components = {}, accepted, answered = [], refused } = row;
    const outcome = outcomes[i];
    if (!outcome) throw new Error(`Nothing became of ${type}`);
    describe(jsdoc === undefined ? type : `${type} with ${jsdoc.replaceAll("\n", " ")}`, () => {
      test("is documented", () => {
        expect(outcome.diagnostics).toEqual([]);
        expect(outcome.schema).toEqual(document);
        expect(outcome.components).toMatchObject(components);
      });
      test("comes and goes", async () => {
        for (const value of accepted) expect(await outcome.send(value)).toEqual(value);
        for (const [sent, back] of answered) expect(await outcome.send(sent)).toEqual(back);
      });
      if (refused.length === 0) return;
      test("is refused with a reason", async () => {
        for (const [value, ...issues] of refused) expect(await outcome.send(value)).toEqual(issues);
      });
    });
  }
}
