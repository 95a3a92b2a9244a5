import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { SentRequest } from "./exchange.js";
import { schemaMisfit } from "./json-schema.js";
import { curl, testOf } from "./shown-request.js";

const NONE = new Set<string>();
const post = (text: string): SentRequest => ({ method: "POST", url: "/items", headers: {}, body: { text } });

test.each([
  "plain",
  "it's",
  "$HOME `id`",
  '"quoted" \\n',
  "two\nlines",
  "\0",
  `${"ab".repeat(5000)}!`,
  "%s %%",
])("a shell hands on the body as it is: %j", (text) => {
  // The input of curl is after --data-binary, or on standard input.
  const command = curl(post(text), "http://h", NONE).replace("curl", `node -e '${PRINT}' --`);
  expect(execFileSync("sh", ["-c", command], { encoding: "utf8" })).toBe(text);
});

const PRINT =
  'const at = process.argv.indexOf("--data-binary"); const body = process.argv[at + 1]; process.stdout.write(body === "@-" ? require("fs").readFileSync(0) : body)';

test("a test has the same body, and what repeats itself is not written out", () => {
  const long = `{"name":"${"a".repeat(5000)}!"}`;
  const shown = testOf(post(long), "a title", ["expect(response.status).toBeLessThan(500);"], NONE);
  expect(shown.length).toBeLessThan(400);
  expect(new Function(`return ${/body: (.*),/.exec(shown)?.[1]}`)()).toBe(long);
});

test("credentials have a placeholder", () => {
  const hidden = new Set(["authorization"]);
  expect(curl(post("x"), "http://h", hidden)).toContain('-H "authorization: $AUTHORIZATION"');
  expect(testOf(post("x"), "t", [], hidden)).toContain('"authorization": "…"');
});

test.each<[object, unknown, string | undefined]>([
  [{ type: "object", required: ["a"] }, {}, '/: has no "a"'],
  [{ properties: { a: { items: { type: "integer" } } } }, { a: [1, 1.5] }, "/a/1: is not of type integer"],
  [{ anyOf: [{ type: "null" }, { minLength: 2, type: "string" }] }, "a", "/: fits none of the schemas"],
  [{ $ref: "#/components/schemas/Even" }, 3, "/: is more than 2"],
  [{ additionalProperties: false, properties: { a: {} } }, { b: 1 }, "/b: is not allowed"],
  [{ patternProperties: { "^x-": { const: 1 } } }, { "x-a": 2, y: 3 }, "/x-a: is not 1"],
  [{ format: "date-time", type: "string" }, "yesterday", "/: is no date-time"],
  [{ uniqueItems: true }, [{ a: 1 }, { a: 1 }], "/: has the same item twice"],
  [{ prefixItems: [{ type: "string" }], items: false }, ["a", 1], "/1: is not allowed"],
  [{ type: ["string", "null"], enum: ["a", null] }, null, undefined],
  [{ somethingNew: true }, 1, undefined],
])("%j of %j: %s", (schema, value, expected) => {
  expect(schemaMisfit(schema, value, { schemas: { Even: { maximum: 2 } } })).toBe(expected);
});
