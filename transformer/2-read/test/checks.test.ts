// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of an expression
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { useCompiler } from "../../semantics/compiler.js";
import { compileCheck } from "../constraints/expression.js";
import { createSlowPatterns } from "../constraints/slow-pattern.js";
import { readAll } from "./project.js";

const slowPattern = createSlowPatterns();

beforeAll(() => useCompiler(ts));

describe("the text of a check", () => {
  test.each<[text: string, expression?: string | undefined, globals?: string[]]>([
    ["$input % 2 === 0", "$input % 2 === 0"],
    ["  $input > 0 // positive", "$input > 0"],
    ["$input.every((a, i) => i === 0 || a > $input[i - 1])", undefined],
    ["/^[a-z]+$/u.test($input) && !['a', 'b'].includes($input)", undefined],
    ["new Set($input).size === $input.length", undefined, ["Set"]],
    ["$input === `${Math.trunc(Number($input))}`", undefined, ["Math", "Number"]],
    ["BigInt(0) <= $input && $input < 10n", undefined, ["BigInt"]],
    ["typeof $input?.a === 'string' ? $input.a > 'b' : !('c' in $input)", undefined],
    ["JSON.stringify({ $input, length: 1, ...$input }) !== '{}'", undefined, ["JSON"]],
    ["[...$input].length === -1 * (-$input.length)", undefined],
    ["$input.constructor", undefined],
    ["true", "true"],
    ["$input !== `a\n  b`", undefined],
    ["$input === undefined || $input < Infinity", undefined],
  ])("%s", (text, expression = text, globals) =>
    expect(compileCheck(text, slowPattern)).toEqual({ expression, ...(globals && { globals }) }),
  );

  const ONE = "it is not exactly one expression";
  const CHANGES = "it changes a value";
  test.each([
    ["", ONE],
    ["$input >", ONE],
    ["$input > 0;", ONE],
    ["$input; true", ONE],
    ["if ($input) true", ONE],
    ["$input) || ($input", ONE],
    ["$input); process.exit(); (1", ONE],
    ["$input = 1", CHANGES],
    ["($input.a ??= 1) > 0", CHANGES],
    ["$input++ > 0", CHANGES],
    ["--$input.a", CHANGES],
    ["delete $input.a", CHANGES],
    ["[1].every(() => $input.a = 1)", CHANGES],
    ["isEven($input)", "`isEven` is neither `$input` nor a standard global"],
    [
      '$importInternal("isFormatEmail")($input)',
      "`$importInternal` is neither `$input` nor a standard global",
    ],
    ["globalThis.x", "`globalThis` is neither `$input` nor a standard global"],
    ["eval('1')", "`eval` is neither `$input` nor a standard global"],
    ["((a) => true)(a)", "`a` is neither `$input` nor a standard global"],
    ["({ a })", "`a` is neither `$input` nor a standard global"],
    ["$input[key]", "`key` is neither `$input` nor a standard global"],
    ["this.a", "`this` is more than an expression of `$input`"],
    ["import('a')", "`import` is more than an expression of `$input`"],
    ["import.meta.url", "`import.meta` is more than an expression of `$input`"],
    ["$input as any", "`$input as any` is more than an expression of `$input`"],
    ["$input!.a", "`$input!` is more than an expression of `$input`"],
    [
      "(function () { return true })()",
      "`function () { return true }` is more than an expression of `$input`",
    ],
    ["class {}", "`class {}` is more than an expression of `$input`"],
    ["await $input", "`await $input` is more than an expression of `$input`"],
    ["String.raw`a`", "`String.raw`a`` is more than an expression of `$input`"],
    ["$input.every((a) => { return true })", "its functions have to be plain `(a) => expression`"],
    ["$input.every(({ a }) => a)", "its functions have to be plain `(a) => expression`"],
    ["/(/.test($input)", "it is not valid JavaScript"],
    ["'a", "it is not valid JavaScript"],
    ["08 + $input", "it is not valid JavaScript"],
  ])("%s is refused", (text, reason) => expect(compileCheck(text, slowPattern)).toEqual({ reason }));
});

const tag = (target: string, validate: string, more = "") =>
  `tags.TagBase<{ target: ${target}; kind: "good"; value: undefined; validate: ${validate}; ${more} }>`;
const EVEN = tag('"number"', '"$input % 2 === 0"');
const BOTH = tag('"number" | "bigint"', '{ number: "$input > 1"; bigint: "$input > 1n" }');
const good = (expression: string) => ({ name: "good", expression });

const accepted: readonly (readonly [type: string, schema: object])[] = [
  [`number & ${EVEN}`, { kind: "number", checks: [good("$input % 2 === 0")] }],
  [`number & cs.Min<1> & ${EVEN}`, { kind: "number", minimum: 1, checks: [good("$input % 2 === 0")] }],
  [`number & ${EVEN} & ${BOTH}`, { kind: "number", checks: [good("$input % 2 === 0"), good("$input > 1")] }],
  [`bigint & ${BOTH}`, { kind: "bigint", checks: [good("$input > 1n")] }],
  [
    `string & ${tag('"string"', "\"$input !== ''\"", 'message: "Say something"')}`,
    { kind: "string", checks: [{ ...good("$input !== ''"), message: "Say something" }] },
  ],
  [
    `string & tags.TagBase<{ target: "string"; kind: "longer"; value: 3; validate: "$input.length > 3" }>`,
    { kind: "string", checks: [{ name: "longer 3", expression: "$input.length > 3" }] },
  ],
  [
    `string & ${tag('"string"', '"true"', 'schema: { "x-good": true }')}`,
    { kind: "string", checks: [good("true")], annotations: { extra: { "x-good": true } } },
  ],
  [
    `string[] & ${tag('"array"', '"true"')}`,
    { kind: "array", items: { kind: "string" }, checks: [good("true")] },
  ],
  [
    `[string] & ${tag('"array"', '"true"')}`,
    { kind: "tuple", items: [{ schema: { kind: "string" }, optional: false }], checks: [good("true")] },
  ],
  [`Date & ${tag('"object"', '"true"')}`, { kind: "parsed", type: "Date", checks: [good("true")] }],
  [`boolean & ${tag('"boolean"', '"$input"')}`, { kind: "boolean", checks: [good("$input")] }],
  [`(2 | 4) & ${EVEN}`, { kind: "literal", values: [2, 4], checks: [good("$input % 2 === 0")] }],
  [
    `((2 | 4) & ${EVEN}) | 5`,
    {
      kind: "union",
      members: [
        { kind: "literal", values: [2, 4], checks: [good("$input % 2 === 0")] },
        { kind: "literal", values: [5] },
      ],
    },
  ],
  [
    `(number & ${EVEN}) | null`,
    { kind: "union", members: [{ kind: "number", checks: [good("$input % 2 === 0")] }, { kind: "null" }] },
  ],
  [
    `Pair & ${tag('"object"', '"$input.a < $input.b"')}`,
    { kind: "ref", id: "app#Pair", checks: [good("$input.a < $input.b")] },
  ],
];

describe("custom tags", () => {
  const declarations = "interface Pair { a: number; b: number }";
  const outcomes = readAll(accepted.map(([type]) => ({ type, declarations })));
  for (const [i, [type, schema]] of accepted.entries()) {
    test(type, () => {
      expect(outcomes[i]?.codes).toEqual([]);
      expect(outcomes[i]?.schema).toEqual(schema);
    });
  }
});

describe("refused custom tags", () => {
  const refused = [
    [`number & ${tag('"number"', '"isEven($input)"')}`, "CS2015"],
    [`number & ${tag('"number"', "string")}`, "CS2015"],
    [`number & ${tag('"number"', '{ number: "1 +" }')}`, "CS2015"],
    [`string & ${EVEN}`, "CS2010"],
    [`string & ${BOTH}`, "CS2010"],
    [`Date & ${EVEN}`, "CS2010"],
  ] as const;
  const outcomes = readAll(refused.map(([type]) => ({ type })));
  for (const [i, [type, code]] of refused.entries()) {
    test(type, () => expect(outcomes[i]?.codes).toEqual([`${code} 1:15`]));
  }
});
