import { describe, expect, test } from "vitest";
import { project, readAll } from "./project.js";

const string = { kind: "string" };
const number = { kind: "number" };
const object = (name: string, schema: object) => ({
  kind: "object",
  properties: [{ name, schema, optional: false }],
});

/** Types without a name, whose sides are read at once. */
const anonymous: readonly (readonly [type: string, schema: object, declarations?: string])[] = [
  ["{ a: string; toJSON(): number }", { kind: "toJSON", input: object("a", string), output: number }],
  [
    "{ a: string; toJSON: (key?: string) => number }",
    { kind: "toJSON", input: object("a", string), output: number },
  ],
  ["{ toJSON(): number }", { kind: "toJSON", input: { kind: "never" }, output: number }],
  [
    "Base & { b: number }",
    {
      kind: "toJSON",
      input: {
        kind: "object",
        properties: [
          { name: "a", schema: string, optional: false },
          { name: "b", schema: number, optional: false },
        ],
      },
      output: string,
    },
    "interface Base { a: string; toJSON(): string }",
  ],
  ["{ toJSON: boolean }", object("toJSON", { kind: "boolean" })],
  ["Item", { kind: "ref", id: "app#Item" }, "class Item { id = 1; private toJSON() { return 1; } }"],
];

describe("objects with toJSON", () => {
  const outcomes = readAll(
    anonymous.map(([type, , declarations]) => ({
      type,
      mode: "output",
      ...(declarations && { declarations }),
    })),
  );
  for (const [i, [type, schema]] of anonymous.entries()) {
    test(type, () => {
      expect(outcomes[i]?.codes).toEqual([]);
      expect(outcomes[i]?.schema).toEqual(schema);
    });
  }

  test("one that may be absent says nothing of the data, and is a function among them", () => {
    const [outcome] = readAll([{ type: "{ a: string; toJSON?(): number }", mode: "output" }]);
    expect(outcome?.codes).toEqual(["CS2001 1:37"]);
  });
});

const CLASSES = `
class Money { format = () => ""; toJSON(): string { return ""; } }
class Visit { at = new Date(); toJSON(): (key: string) => void { return () => {}; } }
class Point { x = 1; toJSON() { return { ...this }; } }
declare const sent: { money: Money; list: Money[] };
declare const received: { visit: Visit };
declare const other: { money: Money };
declare const point: Point;
`;

describe("a class with toJSON", () => {
  test("is read on the side it is met on, and what cannot travel on the other is no matter", () => {
    const app = project({ "src/app.ts": CLASSES });
    app.read("sent", "output");
    app.read("received", "input");
    expect(app.codes()).toEqual([]);
    expect(app.types()).toMatchObject({
      "src/app#Money": { schema: { kind: "toJSON", output: string } },
      "src/app#Visit": { schema: { kind: "toJSON", input: object("at", { kind: "parsed", type: "Date" }) } },
    });
    expect(app.types()["src/app#Money"]?.schema).not.toHaveProperty("input");
    expect(app.types()["src/app#Visit"]?.schema).not.toHaveProperty("output");
  });

  test("is refused on the side where it cannot travel, when it is met there", () => {
    const app = project({ "src/app.ts": CLASSES });
    app.read("sent", "output");
    app.read("received", "input");
    app.read("received", "output");
    expect(app.codes()).toEqual(["CS2001 3:32"]);
    app.read("other", "input");
    expect(app.codes()).toEqual(["CS2001 3:32", "CS2001 2:15"]);
  });

  test("that answers itself has its data on both sides", () => {
    const app = project({ "src/app.ts": CLASSES });
    app.read("point", "output");
    const sides = object("x", number);
    expect(app.types()["src/app#Point"]?.schema).toEqual({
      kind: "toJSON",
      self: true,
      input: sides,
      output: sides,
    });
  });

  test("without data is refused at each place that it would be received at", () => {
    const app = project({
      "src/app.ts": `class Money { toJSON(): string { return ""; } }
interface Order { total: Money }
declare const first: { paid: Money[]; order: Order };
declare const second: { tip: Money };`,
    });
    app.read("first", "output");
    expect(app.codes()).toEqual([]);
    app.read("first", "input");
    app.read("second", "input");
    expect(app.codes()).toEqual(["CS2019 3:24", "CS2019 2:19", "CS2019 4:25"]);
  });
});

test("a diagnostic names the route whose side of a type it is about", () => {
  const made = project({
    "app.ts": `declare const out: Item;
declare const back: Item;
class Item {
  id = 1;
  run: () => void = () => {};
  toJSON() { return { id: this.id, find: /a/ }; }
}`,
  });
  made.read("out", "output", "app.ts", "out");
  made.read("back", "input", "app.ts", "back");
  expect(made.diagnostics.map(({ code, trail }) => [code, trail])).toEqual([
    ["CS2006", ["GET /out", "toJSON()", "find"]],
    ["CS2001", ["GET /back", "run"]],
  ]);
});
