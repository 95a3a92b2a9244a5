import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import type { Json } from "../schema.js";
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
  const statement = program.file("src/it.ts").statements.at(-1);
  const array =
    statement && ts.isVariableStatement(statement) && statement.declarationList.declarations[0]?.initializer;
  if (!array || !ts.isArrayLiteralExpression(array)) throw new Error("no values");
  return array.elements.map((element) => staticValue(element, program.semantics));
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

test("a key that is called __proto__ stays a key", () => {
  const [value] = evaluate([`{ ["__proto__"]: { polluted: true } }`]);
  expect(Object.keys(value ?? {})).toEqual(["__proto__"]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
