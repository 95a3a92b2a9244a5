import { expect, test } from "vitest";
import { packageOption, unknownOptions } from "./package-options.js";

const FILE = "/shop/package.json";
const said = (countersign: unknown) =>
  unknownOptions({ countersign }, FILE).map(({ code, severity, message }) => [code, severity, message]);
const warning = (rest: string) => ["CS4043", "warning", `"countersign" in ${FILE} has no option ${rest}.`];

test.each([
  ["rule", 'has "rule"; there is "rules"'],
  ["clients", 'has "clients"; there is "client"'],
  ["Wire", 'has "Wire"; there is "wire"'],
  ["limit", 'has "limit"; there is "limits"'],
  ["entyr", 'has "entyr"; there is "entry"'],
  ["colour", 'has "colour"'],
  ["constructor", 'has "constructor"'],
])("%s is a warning, with the key that is meant", (key, rest) => {
  expect(said({ [key]: 1 })).toEqual([warning(rest.slice("has ".length))]);
});

test("each key is told, also one that says nothing, and one that is every object's", () => {
  const { countersign } = JSON.parse('{ "countersign": { "rule": null, "__proto__": {}, "wire": "x" } }');
  expect(said(countersign)).toEqual([warning('"rule"; there is "rules"'), warning('"__proto__"')]);
});

test.each([
  ["nothing", undefined],
  ["an entry", "src/app.ts"],
  ["what is no object", [1]],
  ["all there are", { entry: "a.ts", limits: {}, wire: "snake_case", rules: {}, client: "c.ts", dev: {} }],
])("%s has no unknown key", (_, countersign) => {
  expect(said(countersign)).toEqual([]);
});

test("without a package.json, or with another thing in it, options are as if not written", () => {
  for (const packageJson of [undefined, null, [], "countersign", { countersign: "src/app.ts" }]) {
    expect(unknownOptions(packageJson, FILE)).toEqual([]);
    expect(packageOption(packageJson, "wire", FILE)).toEqual({ value: undefined });
    expect(packageOption(packageJson, "client", FILE)).toEqual({ value: {} });
  }
});

test.each([[""], [1], [null], [[]], [{ entry: 1 }], [{ entry: null }]])("%j is no entry", (countersign) => {
  expect(packageOption({ countersign }, "entry", FILE).problem?.code).toBe("CS4011");
});

test.each([[{}], [{ restart: "stop-first" }], [{ restart: "start-first" }]])("dev may be %o", (dev) => {
  expect(packageOption({ countersign: { dev } }, "dev", FILE)).toEqual({ value: dev });
});

test.each([
  ["stop-first", '"dev" of "countersign" must be an object with a "restart"'],
  [{ restarts: 1 }, '"dev" of "countersign" has no option "restarts"'],
  [{ restart: "never" }, '"restart" of "dev" must be one of "start-first", "stop-first"'],
])("dev may not be %o", (dev, reason) => {
  const { value, problem } = packageOption({ countersign: { dev } }, "dev", FILE);
  expect(value).toEqual({});
  expect(problem?.code).toBe("CS4011");
  expect(problem?.message).toContain(reason);
});
