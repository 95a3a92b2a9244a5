import path from "node:path";
import { compileFunction } from "node:vm";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { Codec } from "../../runtime/codec/codec.js";
import type { Schema, TypeTable } from "../../transformer/schema.js";
import { codecText } from "../support/compiled-codec.js";
import { repository } from "../support/temporary.js";

/** A codec in a bundle: Vitest turns each import into a getter, which silently returns undefined if the stack is full. */
function bundled(schema: Schema, types?: TypeTable): Codec<unknown> {
  const { prelude, name } = codecText(schema, types);
  const { outputFiles } = buildSync({
    stdin: {
      contents: `${prelude}\nimport { codec } from "./runtime/codec/codec.ts";\nexport const made = codec(${name});`,
      resolveDir: repository,
    },
    alias: { "countersign/generated": path.join(repository, "runtime/generated/index.ts") },
    bundle: true,
    format: "cjs",
    target: "node20",
    write: false,
  });
  const module = { exports: {} as { made?: Codec<unknown> } };
  compileFunction(outputFiles[0]?.text ?? "", ["module"])(module);
  if (!module.exports.made) throw new Error("Nothing was made");
  return module.exports.made;
}

const Tree: Schema = { kind: "ref", id: "src/things#Tree" };
const tree = bundled(
  Tree,
  new Map([
    [
      Tree.id,
      {
        id: Tree.id,
        name: "Tree",
        module: "src/things",
        schema: {
          kind: "object",
          properties: [{ name: "children", optional: false, schema: { kind: "array", items: Tree } }],
        },
      },
    ],
  ]),
);
const anything = bundled({ kind: "unknown" });

const LOOP = {
  type: "recursion_loop",
  loc: [],
  msg: "Recursion error - cyclic reference detected",
  input: null,
};
const circle: { children: unknown[] } = { children: [] };
circle.children.push(circle);

describe.each([
  ["what comes back to itself", circle],
  ["what is deeper than the stack", JSON.parse(`${'{"children":['.repeat(100_000)}${"]}".repeat(100_000)}`)],
])("%s", (_, value) => {
  test("is no value to decode", () => {
    expect(tree.tryDecode(value)).toEqual({ issues: [LOOP] });
    expect(anything.tryDecode(value)).toEqual({ issues: [LOOP] });
    expect(() => tree.decode(value)).toThrow(
      "The value is not a valid Thing:\n  Recursion error - cyclic reference detected",
    );
  });

  test("cannot be sent", () => {
    for (const codec of [tree, anything]) {
      const error = { name: "EncodeError", issues: [LOOP] };
      expect(() => codec.stringify(value)).toThrow(expect.objectContaining(error));
      expect(() => codec.encode(value)).toThrow(expect.objectContaining(error));
    }
  });
});
