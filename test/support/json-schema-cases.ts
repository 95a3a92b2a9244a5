import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Direction, Schema } from "../../transformer/schema.js";
import { convert, validator } from "./json-schema-samples.js";

/** A type, its JSON Schema, and values that a validator accepts and refuses by it. */
export interface Case {
  readonly name: string;
  readonly schema: Schema;
  readonly direction?: Direction;
  readonly expected: JsonSchema;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}

export function describeCases(cases: readonly Case[]): void {
  describe.each(cases)("$name", ({ schema, direction, expected, accepted, refused }) => {
    test("reads as expected", () => expect(convert(schema, direction)).toEqual(expected));

    test("means what the type means", () => {
      const validate = validator(convert(schema, direction));
      for (const value of accepted) expect([value, validate(value)]).toEqual([value, true]);
      for (const value of refused) expect([value, validate(value)]).toEqual([value, false]);
    });
  });
}
