import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComponentFragment } from "../contract/component.js";
import { componentNames } from "./component-names.js";

function component(id: string, parts: Partial<ComponentFragment> = {}): ComponentFragment {
  const [module = "", name = ""] = id.split("#");
  return { id, name, module, mode: "both", schema: {}, ...parts };
}

const names = (...fragments: ComponentFragment[]) => Object.fromEntries(componentNames(fragments).names);

describe("a component's name", () => {
  test("is the TypeScript name where only one type has it", () => {
    expect(names(component("src/a#Item"), component("src/b#User"))).toEqual({
      "src/a#Item": "Item",
      "src/b#User": "User",
    });
  });

  test("has the telling part of the module in front where two types have it", () => {
    expect(names(component("src/a/models#Item"), component("src/b/models#Item"))).toEqual({
      "src/a/models#Item": "AModelsItem",
      "src/b/models#Item": "BModelsItem",
    });
    expect(names(component("src/user-models#Item"), component("pkg/shop#Item"))).toEqual({
      "src/user-models#Item": "UserModelsItem",
      "pkg/shop#Item": "ShopItem",
    });
    expect(names(component("models#Item"), component("src/models#Item"))).toEqual({
      "models#Item": "ModelsItem",
      "src/models#Item": "SrcModelsItem",
    });
  });

  test("has the telling type arguments in front where the module is the same", () => {
    const page = { name: "PageItem", module: "src/page" };
    expect(
      names(
        component("src/page#Page<src/a/models#Item>", page),
        component("src/page#Page<src/b/models#Item>", page),
      ),
    ).toEqual({
      "src/page#Page<src/a/models#Item>": "APageItem",
      "src/page#Page<src/b/models#Item>": "BPageItem",
    });
  });

  test("is numbered where nothing else tells types apart", () => {
    const box = { name: "Box", module: "m" };
    expect(names(component("m#Box<A[]>", box), component("m#Box<A>", box))).toEqual({
      "m#Box<A>": "Box",
      "m#Box<A[]>": "Box2",
    });
  });

  test("says which reading it is where both are used", () => {
    expect(names(component("m#Item", { mode: "input" }), component("m#Item", { mode: "output" }))).toEqual({
      "m#Item?input": "ItemInput",
      "m#Item?output": "ItemOutput",
    });
    expect(names(component("m#Item", { mode: "output" }))).toEqual({ "m#Item?output": "Item" });
  });

  test("goes to the type that has it by itself", () => {
    expect(
      names(
        component("m#Item", { mode: "input" }),
        component("m#Item", { mode: "output" }),
        component("z#ItemInput"),
      ),
    ).toEqual({ "m#Item?input": "ItemInput2", "m#Item?output": "ItemOutput", "z#ItemInput": "ItemInput" });
  });

  test("has only the characters that OpenAPI allows", () => {
    expect(names(component("m#Größe$"))).toEqual({ "m#Größe$": "Gr__e_" });
  });
});

describe("a name that was asked for", () => {
  test("may be the only one of its kind", () => {
    expect(componentNames([component("m#Item", { pinned: true })]).clashes).toEqual([]);
  });

  test("clashes with any other type of that name", () => {
    const { clashes } = componentNames([component("b#Item"), component("a#Item", { pinned: true })]);
    expect(clashes).toEqual([{ name: "Item", ids: ["a#Item", "b#Item"] }]);
  });

  test("does not clash with its own other reading", () => {
    const item = { pinned: true };
    const fragments = [
      component("m#I", { ...item, mode: "input" }),
      component("m#I", { ...item, mode: "output" }),
    ];
    expect(componentNames(fragments).clashes).toEqual([]);
  });
});

test("names are unique, legal, and the same in any order", () => {
  const fragment = fc
    .record({
      module: fc.constantFrom("a", "src/a", "src/b", "src/a/models", "src/b/models", "src/b-models"),
      name: fc.constantFrom("Item", "ItemInput", "AItem", "ModelsItem", "é", "è"),
      mode: fc.constantFrom("both" as const, "split" as const),
    })
    .map(({ module, name, mode }) => ({ id: `${module}#${name}`, module, name, mode }));
  const program = fc.uniqueArray(fragment, { selector: ({ id }) => id });
  fc.assert(
    fc.property(program, fc.infiniteStream(fc.nat()), (types, keys) => {
      const fragments = types.flatMap(({ id, mode }) =>
        (mode === "both" ? (["both"] as const) : (["input", "output"] as const)).map((one) =>
          component(id, { mode: one }),
        ),
      );
      const shuffled = fragments
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const given = names(...fragments);
      expect(names(...shuffled)).toEqual(given);
      expect(new Set(Object.values(given)).size).toBe(fragments.length);
      for (const name of Object.values(given)) expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
    }),
  );
});
