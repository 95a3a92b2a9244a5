import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { Compilation } from "../../transformer/hosts/program.js";
import { announceRunning } from "../dev/running.js";
import { compilation, fakeContext, route, typeError } from "../testing/fake.js";
import { project, temporary } from "../testing/projects.js";
import { KeptProject } from "./kept-project.js";
import { called } from "./serve.js";
import { TOOLS } from "./tools.js";

const document = {
  openapi: "3.1.0",
  paths: {
    "/items/{id}": {
      get: {
        operationId: "readItem",
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
        },
      },
      delete: { operationId: "deleteItem", responses: {} },
    },
  },
  components: {
    schemas: {
      Item: { type: "object", properties: { shelf: { $ref: "#/components/schemas/Shelf" } } },
      Shelf: { type: "object", properties: { items: { items: { $ref: "#/components/schemas/Item" } } } },
      Other: { type: "string" },
    },
  },
};

/** @returns the text of a tool for a program. */
function tools(more: Partial<Compilation> = {}, cwd = project()) {
  const made = compilation({
    routes: [route("get", "/items/:id", { operationId: "readItem" })],
    artifact: () => JSON.stringify(document),
    ...more,
  });
  let compiled = 0;
  const compile = () => {
    compiled++;
    return made;
  };
  const { context, opened } = fakeContext({ cwd, compile });
  const at = { context, project: new KeptProject(context, {}) };
  const call = (name: string, input: Record<string, unknown> = {}) => {
    const tool = TOOLS[name];
    if (!tool) throw new Error(`no tool ${name}`);
    return called(tool, input, at);
  };
  return { call, counts: () => ({ compiled, opened: opened() }) };
}

test("check counts the routes of a good program, and lists the problems of another", async () => {
  expect(await tools().call("check")).toEqual({ text: "1 route, no problems\n" });
  const { text } = await tools({ problems: [typeError] }).call("check");
  expect(text).toContain(`${typeError.severity} ${typeError.code}: ${typeError.message}`);
  expect(text).toContain("Found 1 error");
});

test.each(["routes", "explain", "openapi"])("%s says the errors of a program that has some", async (name) => {
  const input = name === "explain" ? { route: "/items/:id" } : {};
  const said = await tools({ problems: [typeError] }).call(name, input);
  expect(said.isError).toBe(true);
  expect(said.text).toContain(typeError.message);
});

test("routes lists them with who may call them", async () => {
  const { text, isError } = await tools().call("routes");
  expect(isError).toBeUndefined();
  expect(text).toMatch(/^GET +\/items\/:id +readItem +src\/app.ts:1$/m);
  expect(text).toMatch(/^GET +\/items\/:id +readItem +anybody$/m);
});

test.each([
  ["GET /items/:id", undefined, "GET /items/:id"],
  ["/items/1", undefined, "GET /items/:id"],
  ["GET /none", true, 'No route matches "GET /none"'],
  ["everything", true, "is not a method and a path"],
])("explain %s", async (query, isError, expected) => {
  const said = await tools().call("explain", { route: query });
  expect(said.isError).toBe(isError);
  expect(said.text).toContain(expected);
});

test("openapi returns the document, or an operation with all that it refers to and nothing else", async () => {
  const { call } = tools();
  expect(JSON.parse((await call("openapi")).text)).toEqual(document);
  const { Item, Shelf } = document.components.schemas;
  expect(JSON.parse((await call("openapi", { operationId: "readItem" })).text)).toEqual({
    paths: { "/items/{id}": { get: document.paths["/items/{id}"].get } },
    components: { schemas: { Item, Shelf } },
  });
  expect(await call("openapi", { operationId: "none" })).toMatchObject({ isError: true });
});

test("openapi asks for an operation where the document is long", async () => {
  const long = JSON.stringify({ ...document, info: { description: "x".repeat(100_000) } });
  const { call } = tools({ artifact: () => long });
  expect(await call("openapi")).toMatchObject({
    isError: true,
    text: expect.stringContaining("operationId"),
  });
  expect((await call("openapi", { operationId: "deleteItem" })).isError).toBeUndefined();
});

test.each([
  ["CS1004", undefined, "# CS1004"],
  ["cs1004 ", undefined, "# CS1004"],
  ["CS9999", true, "no diagnostic"],
  ["../../package", true, "no diagnostic"],
])("diagnostic %s", async (code, isError, expected) => {
  const { context } = fakeContext({ cwd: "/", installed: new URL("../../", import.meta.url).pathname });
  const tool = TOOLS["diagnostic"];
  const said = await tool?.run({ code }, { context, project: new KeptProject(context, {}) });
  expect(said?.isError).toBe(isError);
  expect(said?.text).toContain(expected);
});

test.each([
  ["explain", {}, 'The argument "route" is missing.'],
  ["explain", { route: 1 }, 'The argument "route" is not a string.'],
  ["check", { file: "a.ts" }, 'There is no argument "file".'],
])("%s refuses %j", async (name, input, text) => {
  expect(await tools().call(name, input)).toEqual({ text, isError: true });
});

test("a failure is for the agent to read", async () => {
  const none = await tools({}, temporary({ "tsconfig.json": "{}" })).call("check");
  expect(none.isError).toBe(true);
  expect(none.text).toMatch(/^error CS4003: No entry found/);
});

test("a program is compiled once, and again when a file of it has changed", async () => {
  let stale = false;
  const { call, counts } = tools({ isStale: () => stale });
  await Promise.all([call("check"), call("routes")]);
  await call("openapi");
  expect(counts()).toEqual({ compiled: 1, opened: 1 });
  stale = true;
  await call("check");
  expect(counts()).toEqual({ compiled: 2, opened: 1 });
});

test("a changed configuration opens the project again", async () => {
  const { writeFileSync } = await import("node:fs");
  const cwd = project();
  const { call, counts } = tools({}, cwd);
  await call("check");
  writeFileSync(`${cwd}/tsconfig.json`, '{ "compilerOptions": {} }');
  await call("check");
  expect(counts()).toEqual({ compiled: 2, opened: 2 });
});

test("requests says that dev is not running, and refuses what is not a number", async () => {
  const { call } = tools();
  expect(await call("requests")).toMatchObject({
    isError: true,
    text: expect.stringContaining("not running"),
  });
  expect(await call("requests", { last: "all" })).toMatchObject({ isError: true });
});

test("requests are those of the dev that runs in the project", async () => {
  const cwd = project();
  const recorded = [{ path: "/items/2" }, { path: "/items/1" }];
  const server = createServer((_, response) =>
    response.end(JSON.stringify({ pid: process.pid, url: "", requests: recorded })),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const withdraw = announceRunning(cwd, { url, pid: process.pid });
  const { text } = await tools({}, cwd).call("requests", { last: "1" });
  expect(JSON.parse(text)).toEqual([{ path: "/items/2" }]);
  withdraw();
  server.closeAllConnections();
  server.close();
});
