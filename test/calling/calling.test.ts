import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../runtime/app.js";
import { argumentsSchema } from "../../runtime/calling/arguments-schema.js";
import { type OperationCall, operationCall } from "../../runtime/calling/operation-call.js";
import { makeRequest } from "../../runtime/calling/request.js";
import type { Members } from "../../runtime/contract/members.js";
import { valuesOf } from "../support/json-schema-values.js";
import { type ServedProject, serveProject } from "../support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

/** Requests created from arguments, over a real socket, to operations that send back what they received. */
const output = temporaryFolder("build", "test/calling");
let served: ServedProject;
let components: Members;
const calls = new Map<string, OperationCall>();

beforeAll(async () => {
  served = await serveProject(path.join(repository, "test/calling"), output);
  const document = JSON.parse(served.document);
  components = document.components;
  for (const [template, item] of Object.entries<Record<string, Members>>(document.paths)) {
    for (const [method, operation] of Object.entries(item))
      calls.set(
        String(operation["operationId"]),
        operationCall({ method, path: template, operation }, components),
      );
  }
});
afterAll(async () => {
  await served?.close();
  removeFolder(output);
});

function callOf(name: string): OperationCall {
  const call = calls.get(name);
  if (!call) throw new Error(`There is no operation ${name}`);
  return call;
}

async function answer(name: string, values: Record<string, unknown>): Promise<unknown> {
  const { request, problems } = makeRequest(callOf(name), values);
  expect(problems).toEqual([]);
  if (!request) return undefined;
  const response = await fetch(served.url + request.url, request);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text);
}

/**
 * The arguments as they come back. Except in JSON, null is sent by sending nothing, and so are a list without members and an
 * object without properties, unless they are one value.
 */
function received(name: string, values: Record<string, unknown>): unknown {
  const { arguments: all, body } = callOf(name);
  const inJson = (key: string) =>
    body?.mediaType.endsWith("json") && all.some((each) => each.in === "body" && each.name === key);
  const sent = Object.entries(values).map(([key, value]) => [
    key,
    inJson(key) || DELIMITED.includes(key) ? value : compact(value),
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(sent)));
}

function compact(value: unknown): unknown {
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, compact(member)] as const);
  const sent = members.filter(([, member]) => member !== undefined);
  return sent.length === 0 ? undefined : Object.fromEntries(sent);
}

const DELIMITED = ["commas", "spaces", "pipes"];

test.each([
  ["path", { text: "a/b?c#d%20 &ü", count: -3, day: "2026-02-28T00:00:00.000Z" }],
  ["path", { text: "$& {count}", count: 0, day: "2026-02-28T00:00:00.000Z" }],
  ["query", { q: "a&b=c +%20#", exact: false, ids: [3, 1], sort: ["price", "name"], limit: 2 }],
  ["query", { q: "" }],
  ["styles", { filter: { owner: "a&b", price: { gte: 0.5 }, tags: ["x", "y,z"] }, commas: ["a,b", "c d"] }],
  ["styles", { filter: { owner: "a" }, commas: [], spaces: ["a,b", "c|d"], pipes: [1, 2] }],
  ["headers", { "x-one": "é, b", "x-many": ["a", "b c"], flag: true, text: 'a; b="c", ü' }],
  ["item", { id: 3, notify: true, name: "Lamp", price: 2.5, tags: [], owner: { name: null } }],
  ["named", { name: "a", body: { name: "Lamp", price: 1 } }],
  ["several", { one: { name: "Lamp", price: 1 } }],
  ["list", { body: [] }],
  ["optional", { body: { name: "Lamp", price: 1 } }],
  ["optional", {}],
  ["scalar", { body: 3, requestBody: "Lamp" }],
  ["patch", { name: "Lamp", price: null }],
  ["patch", {}],
  ["same", { id: 1, queryId: 2, cookieId: 3 }],
  ["form", { user: "a&b=c +ü", codes: [1, 2] }],
])("%s %j", async (name, values) => {
  expect(await answer(name, values)).toEqual(values);
});

test("files, by their bytes and as they are", async () => {
  const [file, more] = [new TextEncoder().encode("héllo"), new File(["b"], "b.txt", { type: "text/plain" })];
  expect(await answer("upload", { title: "Two", file, more: [more, more] })).toEqual({
    title: "Two",
    file: "héllo",
    more: ["b", "b"],
  });
});

/** Every operation whose arguments can all be written as JSON. */
const NAMES = [
  "path",
  "query",
  "styles",
  "headers",
  "item",
  "named",
  "several",
  "list",
  "optional",
  "scalar",
  "patch",
  "same",
  "form",
];

test.each(NAMES)("%s gets the arguments that fit its schema", async (name) => {
  const call = callOf(name);
  const schema = argumentsSchema(call, components);
  const optional = call.arguments.filter((each) => !each.required).map((each) => each.name);
  const all = Object.fromEntries(
    call.arguments.map((each) => [each.name, valuesOf(each.schema, components)]),
  );
  expect(Object.keys(schema["properties"] as object)).toEqual(Object.keys(all));
  const required = Object.keys(all).filter((key) => !optional.includes(key));
  await fc.assert(
    fc.asyncProperty(fc.record(all, { requiredKeys: required }), async (values) => {
      const { request, problems } = makeRequest(call, values);
      expect(problems.filter(({ type }) => type !== "unsendable")).toEqual([]);
      fc.pre(problems.length === 0 && request !== undefined && !emptyField(name, values));
      const response = await (served.app as App).request(request.url, request);
      expect(await response.json()).toEqual(received(name, values));
    }),
    { numRuns: 50 },
  );
});

/** An empty field of a form counts as not filled in. */
const emptyField = (name: string, values: Record<string, unknown>) =>
  name === "form" && values["user"] === "";

test("operations of all samples can be called", () => {
  const samples = path.join(repository, "test/samples");
  for (const sample of readdirSync(samples)) {
    const file = path.join(samples, sample, "expected.openapi.json");
    if (!existsSync(file)) continue;
    const { paths, components: own = {} } = JSON.parse(readFileSync(file, "utf8"));
    for (const [template, item] of Object.entries<Record<string, Members>>(paths)) {
      for (const [method, operation] of Object.entries(item)) {
        const call = operationCall({ method, path: template, operation }, own);
        const names = call.arguments.map((each) => each.name);
        expect(new Set(names).size, `${sample} ${method} ${template}`).toBe(names.length);
        expect(JSON.stringify(argumentsSchema(call, own))).not.toContain("#/components");
        const texts = Object.fromEntries(names.map((each) => [each, "1"]));
        const { request } = makeRequest(call, texts);
        expect(new URL(request?.url ?? "", "http://localhost").pathname).not.toMatch(/[{}]|%7B|%7D/);
      }
    }
  }
});

const circle: Record<string, unknown> = {};
circle["itself"] = circle;

describe("what is wrong with arguments is said", () => {
  test.each([
    [
      "item",
      { name: "Lamp" },
      [
        ["missing", "id"],
        ["missing", "price"],
      ],
    ],
    ["item", { id: 3, name: "Lamp", price: 1, constructor: 1 }, [["unknown", "constructor"]]],
    ["path", { text: "", count: 1, day: "x" }, [["unsendable", "text"]]],
    ["path", { text: "..", count: 1, day: "x" }, [["unsendable", "text"]]],
    ["query", { q: { a: 1 } }, [["unsendable", "q"]]],
    ["query", { q: "\ud800" }, [["unsendable", "q"]]],
    ["styles", { filter: { owner: "a" }, spaces: ["a b"] }, [["unsendable", "spaces"]]],
    ["styles", { filter: { owner: "a" }, commas: [""] }, [["unsendable", "commas"]]],
    ["headers", { "x-one": "a\r\nx-two: b" }, [["unsendable", "x-one"]]],
    ["headers", { "x-one": "日本" }, [["unsendable", "x-one"]]],
    ["headers", { "x-one": "a", "x-many": ["a,b"] }, [["unsendable", "x-many"]]],
    ["form", { user: { a: 1 } }, [["unsendable", "user"]]],
    ["item", { id: 3, name: "Lamp", price: 1n }, [["unsendable", "price"]]],
    ["list", { body: circle }, [["unsendable", "body"]]],
    ["styles", { filter: circle }, [["unsendable", "filter"]]],
  ])("%s %o", (name, values, expected) => {
    const { problems } = makeRequest(callOf(name), values);
    expect(problems.map(({ type, name: argument }) => [type, argument])).toEqual(expected);
  });

  test("a request is made without what is missing, for the server to say so, unless the path lacks a part", () => {
    expect(makeRequest(callOf("item"), { id: 3, name: "Lamp" }).request).toMatchObject({
      method: "PUT",
      url: "/items/3",
      body: '{"name":"Lamp"}',
    });
    expect(makeRequest(callOf("item"), { name: "Lamp", price: 1 }).request).toBeUndefined();
  });
});

test("the schema of the arguments stands by itself", () => {
  expect(argumentsSchema(callOf("several"), components)).toMatchObject({
    type: "object",
    properties: { one: { $ref: "#/$defs/Item" }, two: { $ref: "#/$defs/Item" } },
    required: ["one"],
    additionalProperties: false,
    $defs: { Item: { type: "object", required: ["name", "price"] } },
  });
  expect(argumentsSchema(callOf("optional"), components)).not.toHaveProperty("required");
});
