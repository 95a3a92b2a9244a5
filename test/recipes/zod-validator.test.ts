import { afterAll, expect, test } from "vitest";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** `@hono/zod-validator` as it is published, with the real compiler. */
const APP = `
import { zValidator } from "@hono/zod-validator";
import { App } from "countersign";
import { Hono } from "hono";
import { z } from "zod";

const item = z.object({ name: z.string(), price: z.number().optional() });
const legacy = new Hono()
  .post("/items", zValidator("json", item), (c) => c.json({ id: 1, ...c.req.valid("json") }, 201))
  .get("/items", zValidator("query", z.object({ q: z.string(), page: z.string().optional() })), (c) =>
    c.json([c.req.valid("query").q]),
  )
  .get("/items/:id", zValidator("param", z.object({ id: z.string() })), (c) => c.json({ id: c.req.valid("param").id }))
  .put("/items/:id", async (c) => c.json({ put: await c.req.text() }));

const app = new App({ title: "Shop", version: "1.0.0" });
app.mount("/old", legacy);
export default app;
`;

const folder = temporaryFolder("zod-validator");
afterAll(() => removeFolder(folder));

test("routes with validators of zod are documented by their types; what has none says no input", () => {
  writeFiles(folder, { "src/app.ts": APP });
  const sample = sampleProgram([folder])(folder);
  expect(sample.problems).toEqual([]);
  const { paths } = JSON.parse(sample.document ?? "");
  const { get, post } = paths["/old/items"];
  const body = post.requestBody.content["application/json"].schema;
  expect(body).toMatchObject({
    type: "object",
    properties: { name: { type: "string" }, price: { type: "number" } },
    required: ["name"],
  });
  expect(post.responses[201].content["application/json"].schema).toMatchObject({
    properties: { id: { type: "number" }, name: { type: "string" } },
  });
  const named = (parameters: { name: string; in: string; required?: boolean }[]) =>
    parameters.map((each) => [each.in, each.name, each.required === true]);
  expect(named(get.parameters)).toEqual([
    ["query", "q", true],
    ["query", "page", false],
  ]);
  expect(named(paths["/old/items/{id}"].get.parameters)).toEqual([["path", "id", true]]);
  const { put } = paths["/old/items/{id}"];
  expect([named(put.parameters), put.requestBody]).toEqual([[["path", "id", true]], undefined]);
  for (const each of [get, post, put]) expect(each["x-countersign-validated"]).toBe(false);
});
