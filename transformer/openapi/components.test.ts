import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INTEGER, int, property, string } from "../../test/support/json-schema-samples.js";
import { body, json, plan, ref, typeTable } from "../../test/support/operation-plans.js";
import type { NamedType } from "../schema.js";
import { componentFragments } from "./components.js";
import { createReferences } from "./references.js";

/** `Item` differs by direction, `Order` because of it, `Size` does not; `Tree` and `Node` refer to each other. */
const types = typeTable({
  "m#Item": {
    kind: "object",
    properties: [property("count", int, { default: 1 }), property("size", ref("m#Size"))],
  },
  "m#Order": { kind: "object", properties: [property("items", { kind: "array", items: ref("m#Item") })] },
  "m#Size": { kind: "literal", values: ["s", "l"] },
  "m#Tree": { kind: "object", properties: [property("root", ref("m#Node"))] },
  "m#Node": { kind: "object", properties: [property("tree", ref("m#Tree"), { optional: true })] },
  "m#Unused": { kind: "object", properties: [] },
});

const references = createReferences(types);

const summary = (fragments: ReturnType<typeof componentFragments>) =>
  fragments.map(({ id, mode }) => `${id} ${mode}`).sort();

describe("the types of an operation", () => {
  test("are those it reaches, each once", () => {
    const reached = componentFragments(
      plan({ parameters: [body(ref("m#Tree"))], result: json(ref("m#Tree")) }),
      references,
    );
    expect(summary(reached)).toEqual(["m#Node both", "m#Tree both"]);
  });

  test("are none where none is reached", () => {
    expect(componentFragments(plan({ parameters: [body(string)] }), references)).toEqual([]);
  });

  test("are one fragment each where both readings are equal", () => {
    const [fragment] = componentFragments(plan({ result: json(ref("m#Size")) }), references);
    expect(fragment).toEqual({
      id: "m#Size",
      name: "Size",
      module: "m",
      mode: "both",
      schema: { type: "string", enum: ["s", "l"] },
    });
  });

  test("are two where they differ, also for what refers to them", () => {
    const fragments = componentFragments(
      plan({ parameters: [body(ref("m#Order"))], result: json(ref("m#Order")) }),
      references,
    );
    expect(summary(fragments)).toEqual([
      "m#Item input",
      "m#Item output",
      "m#Order input",
      "m#Order output",
      "m#Size both",
    ]);
    expect(fragments.find(({ id, mode }) => id === "m#Order" && mode === "input")?.schema).toEqual({
      type: "object",
      properties: { items: { type: "array", items: { $ref: "m#Item?input" } } },
      required: ["items"],
    });
    expect(fragments.find(({ id, mode }) => id === "m#Item" && mode === "output")?.schema).toEqual({
      type: "object",
      properties: { count: { ...INTEGER, default: 1 }, size: { $ref: "m#Size" } },
      required: ["count", "size"],
    });
  });

  test("have only the reading that is reached", () => {
    expect(summary(componentFragments(plan({ result: json(ref("m#Item")) }), references))).toEqual([
      "m#Item output",
      "m#Size both",
    ]);
  });

  test("of several operations come once", () => {
    const read = plan({ result: json(ref("m#Item")) });
    const write = plan({ parameters: [body(ref("m#Item"))] });
    expect(summary(componentFragments([read, write, read], references))).toEqual([
      "m#Item input",
      "m#Item output",
      "m#Size both",
    ]);
  });

  test("say which name was asked for", () => {
    const pinned: NamedType = {
      id: "m#A",
      name: "B",
      module: "m",
      pinned: true,
      schema: { kind: "object", properties: [] },
    };
    expect(
      componentFragments(plan({ result: json(ref("m#A")) }), createReferences(new Map([["m#A", pinned]]))),
    ).toEqual([
      { id: "m#A", name: "B", module: "m", pinned: true, mode: "both", schema: { type: "object" } },
    ]);
  });

  test("are found in parameters, spread objects and headers", () => {
    const fragments = componentFragments(
      plan({
        parameters: [
          {
            in: "query",
            name: "filter",
            optional: false,
            spread: { kind: "object", properties: [property("size", ref("m#Size"))] },
            fields: [{ property: "size", wireName: "size" }],
          },
        ],
        result: {
          status: 204,
          bodies: [
            {
              status: 204,
              body: { kind: "empty" },
              headers: { kind: "object", properties: [property("x-unused", ref("m#Unused"))] },
            },
          ],
        },
      }),
      references,
    );
    expect(summary(fragments)).toEqual(["m#Size both", "m#Unused both"]);
  });

  test("must be in the table", () => {
    expect(() => componentFragments(plan({ result: json(ref("m#Lost")) }), references)).toThrow("m#Lost");
  });
});

test("a type has two readings if and only if it reaches one that has two of its own", () => {
  const graph = fc.array(fc.record({ differs: fc.boolean(), to: fc.array(fc.nat(9), { maxLength: 3 }) }), {
    minLength: 10,
    maxLength: 10,
  });
  fc.assert(
    fc.property(graph, fc.nat(9), (nodes, start) => {
      const table = typeTable(
        Object.fromEntries(
          nodes.map(({ differs, to }, index) => [
            `m#T${index}`,
            {
              kind: "object",
              properties: [
                property("own", int, differs ? { default: 1 } : {}),
                ...to.map((target, count) => property(`to${count}`, ref(`m#T${target}`))),
              ],
            },
          ]),
        ),
      );
      const reaches = (from: number, seen = new Set<number>()): ReadonlySet<number> => {
        if (!seen.has(from)) {
          seen.add(from);
          for (const next of nodes[from]?.to ?? []) reaches(next, seen);
        }
        return seen;
      };
      const expected = [...reaches(start)].map((index) => {
        const split = [...reaches(index)].some((other) => nodes[other]?.differs);
        return `m#T${index} ${split ? "output" : "both"}`;
      });
      const fragments = componentFragments(
        plan({ result: json(ref(`m#T${start}`)) }),
        createReferences(table),
      );
      expect(summary(fragments)).toEqual(expected.sort());
    }),
  );
});
