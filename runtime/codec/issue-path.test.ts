import { expect, test } from "vitest";
import { issueOf } from "../contract/issue.js";
import { issuePath } from "./issue-path.js";

const pathOf = (loc: (string | number)[], value: unknown, type = "string_type") =>
  issuePath(issueOf(type, loc, "", null), value);

test.each([
  [["a", 0, "b"], { a: [{ b: 1 }] }, ["a", 0, "b"]],
  [[], 1, []],
  // Members of unions, distinguished by a property or not at all.
  [["card", "number"], { type: "card", number: 1 }, ["number"]],
  [["str"], 1, []],
  [["a", "int"], { a: "x" }, ["a"]],
  [["items", 2, "Cat", "name"], { items: [0, 0, { name: 1 }] }, ["items", 2, "name"]],
  // … which have the same name as one of their properties.
  [["text", "size"], { type: "text", text: "a", size: "x" }, ["size"]],
  [["text", "text"], { type: "text", text: 5 }, ["text"]],
  [["text", "size"], { type: "text", text: { size: 1 }, size: "x" }, ["text", "size"]],
  // Keys of maps.
  [["a", "no", "[key]"], { a: { no: 1 } }, ["a", "no"]],
  [["a", "**********"], { a: { secret: 1 } }, ["a"]],
  [["a", "b"], { a: [["b", 1]] }, ["a"]],
  [["__proto__", "a"], JSON.parse('{ "__proto__": { "a": 1 } }'), ["__proto__", "a"]],
  [["constructor"], {}, []],
])("%j in %j", (loc, value, path) => expect(pathOf(loc, value)).toEqual(path));

test.each([
  [["a"], {}, ["a"]],
  [["card", "number"], { type: "card" }, ["number"]],
  [["text", "size"], { type: "text", text: "a" }, ["size"]],
  [[0, "a"], [{}], [0, "a"]],
  [[], undefined, []],
])("%j, which is missing in %j", (loc, value, path) => expect(pathOf(loc, value, "missing")).toEqual(path));
