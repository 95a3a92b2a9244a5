import { expect, test } from "vitest";
import { argumentsOf } from "../../4-generate/testing/compiled.js";
import { int, literal, nothing, object, string, union } from "../../4-generate/testing/schemas.js";
import { args, body, missing } from "../testing/parameters.js";

const item = object({ name: string });
const user = object({ username: string });
const several = [
  body("item", item, { embed: true }),
  body("user", user, { embed: true }),
  body("note", string, { embed: true, optional: true }),
];

test("several are read under their names", () => {
  expect(argumentsOf(several, { body: { item: { name: "a" }, user: { username: "b" } } })).toEqual(
    args({ name: "a" }, { username: "b" }, undefined),
  );
  expect(argumentsOf(several, { body: { item: { name: 1 }, user: null } })).toMatchObject({
    issues: [{ type: "string_type", loc: ["body", "item", "name"] }, missing(["body", "user"])],
  });
});

test.each([[[]], ["text"], [undefined], [{}]])("each of several is missing in %j", (sent) => {
  expect(argumentsOf(several, { body: sent })).toEqual({
    issues: [missing(["body", "item"]), missing(["body", "user"])],
  });
});

test("an embedded name is not looked for on prototypes", () => {
  expect(argumentsOf([body("constructor", { kind: "unknown" }, { embed: true })], { body: {} })).toEqual({
    issues: [missing(["body", "constructor"])],
  });
});

test("optional: absent and null are undefined", () => {
  const optional = [body("item", item, { optional: true })];
  expect(argumentsOf(optional, {})).toEqual(args(undefined));
  expect(argumentsOf(optional, { body: null })).toEqual(args(undefined));
  expect(argumentsOf(optional, { body: 1 })).toMatchObject({ issues: [{ loc: ["body"] }] });
});

test("null is a value where the type has it", () => {
  const nullable = [body("item", union(item, nothing))];
  expect(argumentsOf(nullable, { body: null })).toEqual(args(null));
  expect(argumentsOf(nullable, {})).toEqual({ issues: [missing(["body"])] });
});

test("a single scalar or literal", () => {
  expect(argumentsOf([body("n", int)], { body: 5 })).toEqual(args(5));
  expect(argumentsOf([body("n", int)], { body: null })).toEqual({ issues: [missing(["body"])] });
  expect(argumentsOf([body("n", literal("a"))], { body: "a" })).toEqual(args("a"));
  expect(argumentsOf([body("n", literal("a"))], { body: "b" })).toMatchObject({
    issues: [{ loc: ["body"] }],
  });
});
