import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import type { Json } from "../schema.js";
import { staticOptions } from "./static-options.js";
import { staticValue } from "./static-value.js";

const MODULES = {
  "src/constants.ts": `
    export const version = 1;
    export const prefix = \`/v\${version}\`;
    export default "default";
    export enum Color { Red = "red", Green = Red + "ish" }
    export enum Level { Low, Middle = 5, High }
    export class Config { static readonly path = "/config"; static changing = "/x"; readonly own = "/own"; }
    export const settings = { api: { path: "/api" }, "a-b": 1, dynamic: Math.random(), ...{ spread: true } };
    export let changing = "x";
    export const a: string = b;
    export const b: string = a;
  `,
  "src/again.ts": `export * from "./constants.js"; export { default as fallback } from "./constants.js";`,
  "package.json": `{ "name": "shop", "version": "1.2.3", "engines": { "node": ">=20" } }`,
};
const IMPORTS = `
  import { prefix, Color, Level, Config, settings, changing, fallback, a, version } from "./again.js";
  import * as constants from "./constants.js";
  import pkg from "../package.json" with { type: "json" };
  const list = [1, 2] as const;
`;

function evaluate(expressions: readonly string[]): readonly (Json | undefined)[] {
  const source = `${IMPORTS}\nconst values = [\n${expressions.map((each) => `(${each}),\n`).join("")}];`;
  const program = programOf({ ...MODULES, "src/it.ts": source });
  return lastArray(program.file("src/it.ts")).elements.map((element) =>
    staticValue(element, program.semantics),
  );
}

function lastArray(file: ts.SourceFile): ts.ArrayLiteralExpression {
  const statement = file.statements.at(-1);
  const array =
    statement && ts.isVariableStatement(statement) && statement.declarationList.declarations[0]?.initializer;
  if (!array || !ts.isArrayLiteralExpression(array)) throw new Error("no values");
  return array;
}

const STATIC: readonly (readonly [string, Json])[] = [
  [`"text"`, "text"],
  ["`plain`", "plain"],
  ["1_000", 1000],
  ["0x10", 16],
  ["-1.5", -1.5],
  ["+2", 2],
  ["true", true],
  ["null", null],
  [`["a", 1, [null]]`, ["a", 1, [null]]],
  [`{ a: 1, "b-c": { d: [] } }`, { a: 1, "b-c": { d: [] } }],
  [`{ a: undefined, b: 1 }`, { b: 1 }],
  [`"a" as const`, "a"],
  [`({ a: 1 } satisfies object)`, { a: 1 }],
  ["prefix", "/v1"],
  [`\`\${prefix}/x\${version}\``, "/v1/x1"],
  [`prefix + "/x" + 1`, "/v1/x1"],
  ["60 * 60 - 1 + 2", 3601],
  ["fallback", "default"],
  ["constants.prefix", "/v1"],
  ["constants.default", "default"],
  ["Color.Red", "red"],
  ["Color.Green", "redish"],
  ["[Level.Low, Level.Middle, Level.High]", [0, 5, 6]],
  ["Config.path", "/config"],
  ["settings.api.path", "/api"],
  [`settings["a-b"]`, 1],
  ["settings.spread", true],
  ["[...list, 3]", [1, 2, 3]],
  ["{ ...settings.api, path: 1 }", { path: 1 }],
  ["{ version }", { version: 1 }],
  [`{ ["a" + 1]: 1 }`, { a1: 1 }],
  ["pkg.version", "1.2.3"],
  ["pkg.engines", { node: ">=20" }],
  ["pkg", { name: "shop", version: "1.2.3", engines: { node: ">=20" } }],
];

const DYNAMIC: readonly string[] = [
  "Math.random()",
  "changing",
  "Config.changing",
  "new Config().own",
  "settings.dynamic",
  "settings",
  "undefined",
  "a",
  "1n",
  `process.env["HOME"]`,
  "() => 1",
  "[Math.random()]",
  "{ a: Math.random() }",
  `\`\${Math.random()}\``,
  `"a" + Math.random()`,
  `"1" * 2`,
  "!true",
  "Math.random() > 1 ? 1 : 2",
  "{ get a() { return 1; } }",
  "/a/",
];

const values = evaluate([...STATIC.map(([expression]) => expression), ...DYNAMIC]);

test.each(STATIC.map(([expression, value], i) => ({ expression, value, i })))(
  "$expression",
  ({ value, i }) => {
    expect(values[i]).toEqual(value);
  },
);

test.each(DYNAMIC.map((expression, i) => ({ expression, i: STATIC.length + i })))(
  "$expression is not known",
  ({ i }) => {
    expect(values[i]).toBeUndefined();
  },
);

/** Object literals with spreads, and their JSON. JavaScript itself determines the expected result. */
const objects = fc.letrec<{ object: string; property: string }>((tie) => ({
  object: fc.array(tie("property"), { maxLength: 4 }).map((properties) => `{ ${properties.join(", ")} }`),
  property: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .tuple(
        fc.constantFrom("a", "b", "c", '["a"]', "one", "two"),
        fc.constantFrom("1", "2", '"x"', "undefined"),
      )
      .map(([key, value]) => (/^\w{3}/.test(key) ? key : `${key}: ${value}`)),
    tie("object").map((object) => `...${object}`),
    fc.constantFrom("...one", "...two"),
  ),
})).object;

test("the last property wins, as JavaScript says, in spreads, behind names and among options", () => {
  const names = ["a", "b", "c", "one", "two"];
  fc.assert(
    fc.property(fc.array(objects, { minLength: 20, maxLength: 20 }), (all) => {
      const constants = "const one = { a: 10, b: undefined, c: 10 }; const two = { b: 20, ...one };";
      const named = all.map((object, i) => `const o${i} = ${object};`).join("\n");
      const members = all.flatMap((_, i) => names.map((name) => `(o${i} as any).${name}`));
      const values = [...all.map((object) => `(${object})`), ...members];
      const source = `${constants}\n${named}\nconst values = [${values.join(",\n")}];`;
      const { file, semantics } = programOf({ "src/it.ts": source });
      const run = source.replaceAll(" as any", "");
      const expected: unknown[] = new Function(`${run}; return values;`)();
      const array = lastArray(file("src/it.ts"));
      const json = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
      for (const [i, element] of array.elements.entries()) {
        expect([values[i], staticValue(element, semantics)]).toEqual([values[i], json(expected[i])]);
        if (i >= all.length) continue;
        expect(staticOptions(element, names, semantics)).toEqual({ values: json(expected[i]), unknown: [] });
      }
    }),
    { numRuns: 5 },
  );
});

test("what a key that is not known may have replaced is not known", () => {
  const head =
    "declare const key: string; const one = { a: 1, [key]: 2 }; const two = { a: 1, ...one }; const three = { [key]: 1, a: 2 };";
  const { file, semantics } = programOf({
    "src/it.ts": `${head}\nconst values = [one.a, two.a, three.a, { ...one }, { a: 1, [key]: 2 }];`,
  });
  const { elements } = lastArray(file("src/it.ts"));
  expect(elements.map((element) => staticValue(element, semantics))).toEqual([
    ...[undefined, undefined, 2, undefined, undefined],
  ]);
  const options = elements.slice(3).map((element) => staticOptions(element, ["a"], semantics));
  expect(options.map(({ unknown }) => unknown.map(({ name }) => name))).toEqual([["options"], ["options"]]);
});

test("a key that is called __proto__ stays a key", () => {
  const [value] = evaluate([`{ ["__proto__"]: { polluted: true } }`]);
  expect(Object.keys(value ?? {})).toEqual(["__proto__"]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
