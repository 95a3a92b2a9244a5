import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error a script of the repository, in plain JavaScript
import * as script from "../../scripts/diagnostics.js";
import * as catalogue from "./catalogue.js";
import { CS1003, CS3021 } from "./catalogue.js";

const { catalogueSource, codesSource }: { catalogueSource(): string; codesSource(): string } = script;

const location = { file: "src/app.ts", start: 7, length: 3 };

test("the catalogue says what the pages say", () => {
  const current = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
  expect(current("./catalogue.ts") === catalogueSource(), "npm run diagnostics makes it again").toBe(true);
  expect(current("./codes.ts") === codesSource(), "npm run diagnostics makes it again").toBe(true);
});

test("a template is filled with values, and shown at a place", () => {
  const trail = ["GET /items/:id"];
  expect(CS1003({ path: "/items/:id", name: "id" }, { location, trail })).toEqual({
    code: "CS1003",
    severity: "error",
    message: 'The path "/items/:id" names "id", but the handler has no parameter of that name.',
    fix: 'Add a parameter "id" to the handler, or remove it from the path.',
    values: { path: "/items/:id", name: "id" },
    location,
    trail,
  });
});

test("values are texts, not templates", () => {
  expect(CS1003({ path: "/{name}$&", name: "{path}" }).message).toContain('"/{name}$&" names "{path}"');
});

test("a text without placeholders takes a place only, or none", () => {
  const said = { code: "CS3021", severity: CS3021.severity, message: CS3021.message, fix: CS3021.fix };
  expect(CS3021()).toEqual(said);
  expect(CS3021({ location, trail: [] })).toEqual({ ...said, location });
});

test("every page is data as well", () => {
  for (const [code, page] of Object.entries(catalogue)) {
    expect({ ...page }).toMatchObject({
      code,
      title: expect.any(String),
      severity: expect.stringMatching(/^(error|warning)$/),
    });
  }
});

test("what lacks a value, or has one too many, does not compile", () => {
  // Compiled, never called.
  const refused = () => {
    // @ts-expect-error a value is missing
    CS1003({ path: "/items/:id" });
    // @ts-expect-error one is left over
    CS1003({ path: "/items/:id", name: "id", method: "get" });
    // @ts-expect-error all are missing
    CS1003();
    // @ts-expect-error there is none
    CS3021({ name: "router" });
    // @ts-expect-error a value is a text
    CS1003({ path: "/items/:id", name: 1 });
  };
  expect(refused).toBeTypeOf("function");
});
