import { describe, expect, test } from "vitest";
import type { Schema } from "../../schema.js";
import { project, readAll } from "./project.js";

const string: Schema = { kind: "string" };
const nil: Schema = { kind: "null" };
const union = (...members: Schema[]): Schema => ({ kind: "union", members });

describe("undefined as a result", () => {
  const [result, absent] = readAll([
    { type: "string | undefined", mode: "output" },
    { type: "string | null", mode: "output" },
  ]);
  test("is refused", () => expect(result?.codes).toEqual(["CS2005 1:15"]));
  test("null is not", () => {
    expect(absent?.codes).toEqual([]);
    expect(absent?.schema).toEqual(union(string, nil));
  });
});

describe("undefined where something has to stand", () => {
  const types = [
    "(string | undefined)[]",
    "[string | undefined]",
    "Set<string | undefined>",
    "Map<string, string | undefined>",
  ];
  const received = readAll(types.map((type) => ({ type })));
  const sent = readAll(types.map((type) => ({ type, mode: "output" })));
  test.each(types.map((type, i) => [type, i] as const))(
    "%s is received without it, and never sent",
    (_, i) => {
      expect([received[i]?.codes, sent[i]?.codes]).toEqual([[], ["CS2005 1:15"]]);
    },
  );

  test("in a named type it is refused by the route that sends it", () => {
    const made = project({
      "app.ts": `declare const back: Patch;
declare const out: { patch: Patch }[];
type Deep<T> = { [K in keyof T]?: Deep<T[K]> };
type Patch = Deep<Item>;
interface Item {
  tags: string[];
  name: string;
}`,
    });
    made.read("back", "input", "app.ts", "back");
    expect(made.codes()).toEqual([]);
    made.read("out", "output", "app.ts", "out");
    expect(made.diagnostics.map(({ code, trail }) => [code, trail])).toEqual([
      ["CS2005", ["GET /out", "[]", "patch", "tags", "[]"]],
    ]);
    expect(made.codes()).toEqual(["CS2005 6:3"]);
  });
});

describe("properties that are written in the same words", () => {
  const made = project({
    "app.ts": `declare const out: Sent;
interface Sent {
  one: (string | undefined)[];
  two: (string | undefined)[];
  three: string[];
  four?: "b" | "a";
  five: "b" | "a";
}
interface Other {
  five: "a" | "b";
}
declare const other: Other;`,
  });
  made.read("out", "output", "app.ts", "out");
  made.read("other", "output", "app.ts", "other");
  test("are each told what is wrong with them", () => {
    expect(made.codes()).toEqual(["CS2005 3:3", "CS2005 4:3"]);
  });
  test("have the order of those words", () => {
    const valuesOf = (name: string) => {
      const [, type] = [...made.reader.types].find(([id]) => id.endsWith(name)) ?? [];
      const schema = type?.schema;
      return schema?.kind === "object" ? schema.properties.map(({ name, schema }) => [name, schema]) : [];
    };
    const literal = (...values: string[]) => ({ kind: "literal", values });
    expect(valuesOf("Sent").slice(3)).toEqual([
      ["four", literal("b", "a")],
      ["five", literal("b", "a")],
    ]);
    expect(valuesOf("Other")).toEqual([["five", literal("a", "b")]]);
  });
});
