import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { array, type Issues, number, range } from "../generated/index.js";
import { stringify } from "./stringify.js";
import { toJson } from "./to-json.js";

describe("stringify", () => {
  test("says what JSON.stringify says, whatever the length of the list and of its items", () => {
    const items = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.string({ unit: "binary", minLength: 5000, maxLength: 9000 }).map((text) => ({ text })),
    );
    fc.assert(
      fc.property(
        fc.array(items, { maxLength: 10 }),
        fc.nat({ max: 300 }),
        fc.boolean(),
        (some, length, objects) => {
          const list = Array.from(
            { length: some.length === 0 ? 0 : length },
            (_, i) => some[i % some.length],
          );
          const data = objects ? [{}, ...list] : list;
          expect(stringify(data)).toBe(JSON.stringify(data));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("of nothing is null", () => expect(stringify(undefined)).toBe("null"));
});

describe("toJson", () => {
  const encode = (value: unknown, issues: Issues) => array(value, issues, undefined, number, 1);
  const of = (value: unknown, mode: "project" | "validate") =>
    toJson(value, { encode: encode as never }, mode);

  test("refuses a broken constraint in validate mode only, a wrong structure always", () => {
    expect(of([1], "validate")).toBe("[1]");
    expect(of([], "project")).toBe("[]");
    expect(() => of([], "validate")).toThrow(ResponseValidationError);
    expect(() => of([Number.NaN], "project")).toThrow(ResponseValidationError);
    expect(() => of([Number.NaN], "validate")).toThrow(ResponseValidationError);
  });

  test("asks for the text first", () => {
    const text = (value: unknown) => (value === 1 ? "one" : undefined);
    const json = { encode: (value: unknown) => value, text };
    expect(toJson(1, json, "validate")).toBe("one");
    expect(toJson(2, json, "validate")).toBe("2");
  });

  describe("of a long list", () => {
    const item = (value: unknown, issues: Issues, key?: number) => {
      const { count } = issues;
      const { n } = Object(value);
      const copy = { n: range(n, issues, "n", 0) };
      issues.within(count, key as number, value);
      return copy;
    };
    const json = { list: true, encode: item as never } as const;
    const whole = {
      encode: (value: unknown, issues: Issues) => array(value, issues, undefined, item as never),
    };
    const said = (value: unknown, compiled: typeof whole, mode: "project" | "validate") => {
      try {
        return toJson(value, compiled as never, mode);
      } catch (error) {
        if (error instanceof ResponseValidationError) return error.issues;
        throw error;
      }
    };

    test("says, and refuses, what it does of one that is copied whole", () => {
      const items = fc.oneof(
        { weight: 400, arbitrary: fc.record({ n: fc.nat(), leak: fc.constant("x".repeat(200)) }) },
        { weight: 1, arbitrary: fc.record({ n: fc.constantFrom(-1, "1", 5n, undefined, Number.NaN) }) },
        { weight: 1, arbitrary: fc.constantFrom(null, undefined, 5n, "item") },
      );
      fc.assert(
        fc.property(
          fc.array(items, { minLength: 126, maxLength: 400, size: "max" }),
          fc.constantFrom("project" as const, "validate" as const),
          (value, mode) => {
            expect(said(value, json as never, mode)).toEqual(said(value, whole, mode));
          },
        ),
        { numRuns: 100 },
      );
    });

    test("asks each item once, in their order, also behind one that is refused", () => {
      const asked: number[] = [];
      const list = Array.from({ length: 300 }, (_, i) => ({
        get n() {
          asked.push(i);
          return i === 20 ? "wrong" : i;
        },
      }));
      expect(() => toJson(list, json, "project")).toThrow(ResponseValidationError);
      expect(asked).toEqual(list.map((_, i) => i));
    });
  });

  test("leaves a value that is passed through to its own toJSON, however long", () => {
    const list = Object.assign(
      Array.from({ length: 500 }, () => ({})),
      { toJSON: () => "short" },
    );
    expect(toJson(list, { encode: (value) => value }, "project")).toBe('"short"');
  });
});
