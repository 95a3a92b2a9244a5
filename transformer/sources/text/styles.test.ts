import fc from "fast-check";
import { createQuerySerializer } from "openapi-fetch";
import { describe, expect, test } from "vitest";
import { argumentsOf } from "../../4-generate/testing/compiled.js";
import { array, boolean, int, string } from "../../4-generate/testing/schemas.js";
import type { Property, Schema } from "../../schema.js";
import { args, single } from "../testing/parameters.js";
import { STYLES, type Style } from "./styles.js";

const read = (schema: Schema, style: Style, query: string) =>
  argumentsOf([single("query", "color", schema, { style })], { query });

/** The examples of OpenAPI 3.1.1, 4.8.12.4, for the styles of queries that the marker names. */
describe("the examples of OpenAPI", () => {
  const list = ["blue", "black", "brown"];
  const object = { R: 100, G: 200, B: 150 };
  const rgb: Schema = {
    kind: "object",
    properties: ["R", "G", "B"].map((name) => ({ name, schema: int, optional: false })),
  };
  test.each([
    ["comma", "color=blue,black,brown", list],
    ["space", "color=blue%20black%20brown", list],
    ["pipe", "color=blue%7Cblack%7Cbrown", list],
    ["pipe", "color=blue|black|brown", list],
    ["deepObject", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", object],
    ["deepObject", "color[R]=100&color[G]=200&color[B]=150", object],
  ] as const)("%s: %s", (style, query, value) => {
    expect(read(style === "deepObject" ? rgb : array(string), style, query)).toEqual(args(value));
  });
});

/** As other clients write them, which only get the style and `explode` from the document. */
describe("openapi-fetch", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 8 });
  const written = (style: Style, value: unknown) => {
    const { document } = STYLES[style];
    const serialize = createQuerySerializer<unknown>(
      document.style === "deepObject" ? { object: document } : { array: document },
    );
    return serialize({ color: value });
  };
  /** A list with one empty text is not distinct: its value is empty. */
  const isWritten = (list: readonly string[]) => list.length > 0 && list.join("") !== "";

  test("any list, separated by commas", () => {
    fc.assert(
      fc.property(fc.array(text).filter(isWritten), (list) => {
        expect(read(array(string), "comma", written("comma", list))).toEqual(args(list));
      }),
    );
  });

  test.each(["space", "pipe"] as const)(
    "any list without the delimiter in it, separated by a %s",
    (style) => {
      const members = text.filter((value) => !value.includes(STYLES[style].delimiter));
      fc.assert(
        fc.property(fc.array(members).filter(isWritten), (list) => {
          expect(read(array(string), style, written(style, list))).toEqual(args(list));
        }),
      );
    },
  );

  test("any object of scalars, by its own defaults", () => {
    const properties = { size: int, "a name": string, on: boolean, constructor: string };
    const schema: Schema = {
      kind: "object",
      properties: Object.entries(properties).map(([name, own]) => ({ name, schema: own, optional: true })),
    };
    const values = fc.record(
      { size: fc.integer(), "a name": text, on: fc.boolean(), constructor: text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (value) => {
        const query = createQuerySerializer<unknown>()({ color: value });
        expect(read(schema, "deepObject", query)).toEqual(args(value));
      }),
    );
  });
});

/** An object type of any shape, and a value of it. */
interface Case {
  readonly schema: Schema;
  readonly value: unknown;
}

const NAMES = ["a", "b", "gte", "x y", "[", "]", "a][b", "__proto__", "constructor", "ü", "&="];

const { object } = fc.letrec<{ object: Case; property: Case }>((tie) => ({
  property: fc.oneof(
    { depthSize: "small" },
    fc.integer().map((value): Case => ({ schema: int, value })),
    fc.string({ unit: "grapheme", maxLength: 4 }).map((value): Case => ({ schema: string, value })),
    fc.array(fc.integer(), { minLength: 1 }).map((value): Case => ({ schema: array(int), value })),
    tie("object"),
  ),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie("property"), { minKeys: 1, maxKeys: 4 }).map(
    (cases): Case => ({
      schema: {
        kind: "object",
        properties: Object.entries(cases).map(
          ([name, { schema }]): Property => ({ name, schema, optional: false }),
        ),
      },
      value: Object.fromEntries(Object.entries(cases).map(([name, { value }]) => [name, value])),
    }),
  ),
}));

/** Written by hand, because no library writes more than one level of it. */
function pairs(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pairs(name, item));
  if (typeof value !== "object" || value === null)
    return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
  return Object.entries(value).flatMap(([key, own]) => pairs(`${name}[${key}]`, own));
}

test("any object in an object is read as it was written, in any order, whatever else is sent", () => {
  fc.assert(
    fc.property(
      object,
      fc.array(fc.tuple(fc.string(), fc.string())),
      fc.nat(),
      ({ schema, value }, more, seed) => {
        const own = pairs("color", value);
        // `{ a: { b } }` and `{ "a][b": … }` have the same name.
        fc.pre(!names(value).some((name) => name.includes("][")));
        const others = more.flatMap(([name, text]) => pairs(`other${name}`, text));
        const at = own.length === 0 ? 0 : seed % own.length;
        const query = [...own.slice(0, at), ...others, ...own.slice(at)].join("&");
        expect(read(schema, "deepObject", query)).toEqual(args(value));
      },
    ),
  );
});

function names(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, own]) => [name, ...names(own)]);
}
