import { describe, expect, test } from "vitest";
import type { UnionSchema } from "../../schema.js";
import { readAll } from "./project.js";

const SHAPES = `
  interface Circle { kind: "circle"; radius: number }
  interface Square { kind: "square"; side: number }
  interface Other { kind: string }
  interface Maybe { kind?: "maybe" }
  interface Numbered { kind: 1 | 2 }`;

/** Type, the discriminator, declarations. */
const cases: readonly (readonly [
  type: string,
  discriminator: UnionSchema["discriminator"],
  more?: string,
])[] = [
  ["Circle | Square", { property: "kind", tags: [["circle"], ["square"]] }],
  ["Circle | null | Square", { property: "kind", tags: [["circle"], [], ["square"]] }],
  ["Circle | string | Square", { property: "kind", tags: [["circle"], [], ["square"]] }],
  ["Circle | Numbered", { property: "kind", tags: [["circle"], [1, 2]] }],
  ["{ ok: true; a: string } | { ok: false }", { property: "ok", tags: [[true], [false]] }],
  ['{ a: "x"; type: "x" } | { a: "y"; type: "y" }', { property: "type", tags: [["x"], ["y"]] }],
  ['{ a: "x"; b: "x" } | { a: "y"; b: "y" }', { property: "a", tags: [["x"], ["y"]] }],
  [
    "{ c: Color.Red } | { c: Color.Blue }",
    { property: "c", tags: [["red"], ["blue"]] },
    'enum Color { Red = "red", Blue = "blue" }',
  ],
  [
    "{ c: Warm } | { c: Cold }",
    {
      property: "c",
      tags: [
        ["red", "pink"],
        ["blue", "cyan"],
      ],
    },
    'type Warm = "red" | "pink"; type Cold = "blue" | "cyan";',
  ],
  [
    "Node | Leaf",
    { property: "kind", tags: [["node"], ["leaf"]] },
    'interface Node { kind: "node"; children: (Node | Leaf)[] } interface Leaf { kind: "leaf" }',
  ],
  // none
  ["Circle | Other", undefined],
  ["Circle | Maybe", undefined],
  ['Circle | { kind: "circle"; other: string }', undefined],
  ["Circle | { side: number }", undefined],
  ["Circle | null", undefined],
  ["Circle | Square | Map<string, string>", undefined],
  ["Circle | Square | object", undefined],
  ['{ /* filled in when absent */ kind: "a" & cs.Default<"a"> } | { kind: "b" }', undefined],
  ['{ v: "1" | "2" } | { v: "2" | "3" }', undefined],
  ['{ kind: "a" & cs.Name<"type"> } | { kind: "b" }', undefined],
  ['{ kind: "a" & cs.Name<"type"> } | { kind: "b" & cs.Name<"sort"> }', undefined],
  [
    '{ kind: "a" & cs.Name<"type"> } | { kind: "b" & cs.Name<"type"> }',
    { property: "kind", wire: "type", tags: [["a"], ["b"]] },
  ],
  // The property with one wire name is chosen.
  ['{ kind: "a" & cs.Name<"type">; v: 1 } | { kind: "b"; v: 2 }', { property: "v", tags: [[1], [2]] }],
];

describe("discriminator of", () => {
  const outcomes = readAll(cases.map(([type, , more = ""]) => ({ type, declarations: SHAPES + more })));
  for (const [i, [type, discriminator]] of cases.entries()) {
    test(type, () => {
      const schema = outcomes[i]?.schema;
      expect(outcomes[i]?.codes).toEqual([]);
      expect(schema?.kind === "union" && schema.discriminator).toEqual(discriminator);
    });
  }
});

test("is found in every place a union may stand", () => {
  const union = "Circle | Square";
  const [outcome] = readAll([
    {
      type: `{ a: (${union})[]; b: Set<${union}>; c: Map<string, ${union}>; d: [${union}, ...(${union})[]]; e: Record<string, ${union}>; f?: ${union} }`,
      declarations: SHAPES,
    },
  ]);
  expect(JSON.stringify(outcome?.schema).match(/"discriminator"/g)).toHaveLength(7);
});

test("is found when the union is reached from one of its members", () => {
  const declarations =
    'interface Node { kind: "node"; children: Tree[] } interface Leaf { kind: "leaf" } type Tree = Node | Leaf;';
  const [outcome] = readAll([{ type: "Node", declarations }]);
  expect(outcome?.types["app#Tree"]?.schema).toMatchObject({ discriminator: { property: "kind" } });
});
