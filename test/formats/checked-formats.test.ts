import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FORMATS } from "../../transformer/2-read/constraints/constraint.js";
import { decoderName } from "./problems.js";

/** Formats that only describe, as docs/constraints.md says. */
const DESCRIPTIVE = ["password"];

test.each([...FORMATS])("%s is checked, or documented as a description", (format) => {
  expect(decoderName(format) === "string").toBe(DESCRIPTIVE.includes(format));
});

test("a format that nobody knows only describes", () => {
  expect(decoderName("unknown")).toBe("string");
});

// The reader refuses what is not in FORMATS, so that a format that typia adds has to be decided on first.
test("every format of typia's is known", async () => {
  const declarations = import.meta
    .resolve("@typia/interface")
    .replace(/(\/lib\/|\/src\/).*$/, "/lib/tags/Format.d.ts");
  const text = await readFile(new URL(declarations), "utf8");
  const [, values = ""] = /type Value = ([^;]+);/.exec(text) ?? [];
  const names = values.split("|").map((name) => name.trim().replaceAll('"', ""));
  expect(names.sort()).toEqual([...FORMATS].sort());
});
