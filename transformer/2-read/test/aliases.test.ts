import { describe, expect, test } from "vitest";
import type { RefSchema } from "../../schema.js";
import { type Outcome, readAll } from "./project.js";

const DECLARATIONS = `
type Name = string & cs.MinLength<1, "Name it">;
type Nick = Name;
type Between<Low extends number, High extends number> = number & cs.Min<Low> & cs.Max<High>;
type Percent = Between<0, 100>;
type Words<Message extends string> = string & cs.MinLength<1, Message>;
type Listed<T> = T[] & cs.MinItems<1>;
type Maybe<T> = T | null;
type Hidden<T> = cs.Secret<T>;
type Password = Hidden<string & cs.MinLength<8>>;
type Even = cs.Tag<{ target: "number"; kind: "even"; validate: "$input % 2 === 0" }>;
type EvenPercent = Percent & Even;
type Small = cs.Int & cs.Default<5>;
type Limit = Small;
type Or<T, V extends string | number | boolean> = T & cs.Default<V>;
interface Pair { a: string; b: number }
interface Box<T> { held: T }
type Closed<T extends object> = cs.Strict<T>;
`;

const string = { kind: "string" };
const nil = { kind: "null" };
const name = { kind: "string", minLength: 1, messages: { minLength: "Name it" } };
const percent = { kind: "number", minimum: 0, maximum: 100 };
const password = { kind: "string", minLength: 8, secret: true };
const pair = [
  { name: "a", schema: string, optional: false },
  { name: "b", schema: { kind: "number" }, optional: false },
];

/** Constraints and markers are the same through any alias and in any place. */
const types: readonly (readonly [type: string, schema: object])[] = [
  ["Nick", name],
  ["Nick[]", { kind: "array", items: name }],
  ["Maybe<Nick>", { kind: "union", members: [name, nil] }],
  ["Percent", percent],
  [
    "Between<1, 2> | boolean",
    { kind: "union", members: [{ kind: "number", minimum: 1, maximum: 2 }, { kind: "boolean" }] },
  ],
  ["Percent & cs.Min<10>", { ...percent, minimum: 10 }],
  ['Words<"Say it">', { kind: "string", minLength: 1, messages: { minLength: "Say it" } }],
  ["Listed<Percent>", { kind: "array", items: percent, minItems: 1 }],
  ["Maybe<Listed<Nick>>", { kind: "union", members: [{ kind: "array", items: name, minItems: 1 }, nil] }],
  [
    "Map<string, Listed<Percent>>",
    { kind: "map", key: string, value: { kind: "array", items: percent, minItems: 1 } },
  ],
  ["Password", password],
  ["Maybe<Password>", { kind: "union", members: [password, nil], secret: true }],
  [
    "Hidden<Maybe<Name>>",
    { kind: "union", members: expect.arrayContaining([{ ...name, secret: true }, nil]), secret: true },
  ],
  [
    "[Password, ...Percent[]]",
    { kind: "tuple", items: [{ schema: password, optional: false }], rest: percent },
  ],
  ["EvenPercent", { ...percent, checks: [{ name: "even", expression: "$input % 2 === 0" }] }],
  ["Closed<Pair>", { kind: "object", properties: pair, strict: true }],
  [
    "Closed<Partial<Pair>>",
    { kind: "object", properties: pair.map((each) => ({ ...each, optional: true })), strict: true },
  ],
  ["Closed<Pair>[]", { kind: "array", items: { kind: "object", properties: pair, strict: true } }],
  [
    "Closed<{ inner: Closed<{ a: string }> }>",
    {
      kind: "object",
      properties: [
        {
          name: "inner",
          schema: { kind: "object", properties: pair.slice(0, 1), strict: true },
          optional: false,
        },
      ],
      strict: true,
    },
  ],
  [
    "Closed<{ a: string } | { b: number }>",
    {
      kind: "union",
      members: [
        { kind: "object", properties: pair.slice(0, 1), strict: true },
        { kind: "object", properties: pair.slice(1), strict: true },
      ],
    },
  ],
];

/** The schema with its references replaced by what they refer to. */
function whole({ schema, types }: Outcome): unknown {
  const isRef = (value: unknown): value is RefSchema =>
    typeof value === "object" && value !== null && "kind" in value && value.kind === "ref";
  const text = JSON.stringify({ schema }, (_, value: unknown) =>
    isRef(value) ? types[value.id]?.schema : value,
  );
  return JSON.parse(text).schema;
}

describe("through aliases", () => {
  const outcomes = readAll(types.map(([type]) => ({ type, declarations: DECLARATIONS })));
  for (const [i, [type, schema]] of types.entries()) {
    test(type, () => {
      expect(outcomes[i]?.codes).toEqual([]);
      expect(outcomes[i] && whole(outcomes[i])).toEqual(schema);
    });
  }
});

/** The type of a property, and its default. */
const defaults: readonly (readonly [type: string, value: unknown])[] = [
  ["Small", 5],
  ["Limit", 5],
  ["Maybe<Limit>", 5],
  ["Or<boolean, false>", false],
  ['Or<"a" | "b", "b">', "b"],
  ["Or<Maybe<number>, 1>", 1],
  ['Or<Password, "12345678">', "12345678"],
  ["boolean & cs.Default<true>", true],
  ["bigint & cs.Default<7n>", 7],
  ['Date & cs.Default<"2026-01-01">', "2026-01-01"],
  ['URL & cs.Default<"https://example.com">', "https://example.com"],
  ['Uint8Array & cs.Default<"AQID">', "AQID"],
];

describe("defaults through aliases", () => {
  const read = ([type]: readonly [string, unknown], property: string) => ({
    type: `{ a${property} ${type} }`,
    declarations: DECLARATIONS,
  });
  const required = readAll(defaults.map((each) => read(each, ":")));
  const optional = readAll(defaults.map((each) => read(each, "?:")));
  for (const [i, [type, value]] of defaults.entries()) {
    test.each([
      ["", required[i]],
      ["an optional ", optional[i]],
    ])(`of %s${type}`, (_, outcome) => {
      expect(outcome?.codes).toEqual([]);
      expect(outcome?.schema).toMatchObject({ properties: [{ name: "a", default: value }] });
    });
  }
});

test("a default of an element is never filled in", () => {
  const elements = [
    "Limit[]",
    "Set<Limit>",
    "[Limit?]",
    "Map<string, Limit>",
    "Record<string, Limit>",
    "Listed<Limit>",
  ];
  for (const [i, { codes }] of readAll(
    elements.map((type) => ({ type, declarations: DECLARATIONS })),
  ).entries()) {
    expect([elements[i], codes]).toEqual([elements[i], ["CS2020 1:15"]]);
  }
});

test("what a generic type holds has its own constraints", () => {
  const [outcome] = readAll([{ type: "Box<Maybe<Limit>>", declarations: DECLARATIONS }]);
  expect(outcome?.codes).toEqual([]);
  expect(outcome && whole(outcome)).toMatchObject({
    kind: "object",
    properties: [{ name: "held", default: 5, schema: { kind: "union", members: [{ type: "int" }, nil] } }],
  });
});
