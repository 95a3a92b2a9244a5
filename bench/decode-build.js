// Compiles what `bench/decode.js` compares into a cache folder: our generator and the library of generated code, and typia's
// validator.
import { writeFileSync } from "node:fs";
import ts from "typescript";
import { emitWithTypia, hoistPatterns } from "./typia.js";
import { root, workspace } from "./workspace.js";

const { out, options, emit, load } = workspace("countersign-bench");

/** The decoder that is generated for one POST route with this body, as a function from a value to its issues. */
export async function ours({ schema, types }) {
  emit([
    "transformer/4-generate/module.ts",
    "transformer/4-generate/testing/part.ts",
    "runtime/generated/index.ts",
  ]);
  const { generateModule } = await load("transformer/4-generate/module.js");
  const { TypeFacts } = await load("transformer/4-generate/facts.js");
  const { routePart } = await load("transformer/4-generate/testing/part.js");
  const { Issues } = await load("runtime/generated/index.js");
  const plan = {
    method: "post",
    path: "/orders",
    parameters: [{ in: "body", name: "order", embed: false, schema, optional: false }],
    result: { status: 204, bodies: [{ status: 204, body: { kind: "empty" } }] },
    documentation: {},
    location: { file: "order.ts", start: 0, length: 0 },
    source: "order.ts:1",
  };
  const { prelude, routes } = generateModule({
    name: "order",
    parts: [routePart(plan)],
    facts: new TypeFacts(types),
    taken: () => false,
  });
  const text = prelude.replace('"countersign/generated"', '"./runtime/generated/index.js"');
  writeFileSync(`${out}/generated.js`, `${text}export { ${routes[0].argument} as operation };\n`);
  const { operation } = await load("generated.js");
  return (body) => {
    const issues = new Issues();
    const args = operation.decode(undefined, body, issues);
    return issues.count === 0 ? { value: args[0] } : { issues: issues.issues };
  };
}

/** The codec of the same type. */
export async function codec({ schema, types }) {
  emit([
    "transformer/calls/codec/codec.ts",
    "transformer/calls/compiled-call.ts",
    "transformer/openapi/references.ts",
    "transformer/4-generate/module.ts",
    "runtime/generated/index.ts",
    "runtime/codec/codec.ts",
  ]);
  const { generateModule } = await load("transformer/4-generate/module.js");
  const { TypeFacts } = await load("transformer/4-generate/facts.js");
  const { codec: row } = await load("transformer/calls/codec/codec.js");
  const { compiledCall } = await load("transformer/calls/compiled-call.js");
  const { createReferences } = await load("transformer/openapi/references.js");
  const plan = {
    type: "Order",
    input: schema,
    output: schema,
    location: { file: "order.ts", start: 0, length: 0 },
    source: "order.ts:1",
  };
  const { prelude, routes } = generateModule({
    name: "order",
    parts: [compiledCall(row, plan, { getStart: () => 0, end: 0 }, createReferences(types))],
    facts: new TypeFacts(types),
    taken: () => false,
  });
  const text = prelude.replace('"countersign/generated"', '"./runtime/generated/index.js"');
  writeFileSync(`${out}/generated-codec.js`, `${text}export { ${routes[0].argument} as compiled };\n`);
  const { compiled } = await load("generated-codec.js");
  const { codec } = await load("runtime/codec/codec.js");
  return codec(compiled);
}

/** typia's `validate` and `is`, with their regular expressions created once instead of at every call. */
export async function typia() {
  emitWithTypia(ts.createProgram([`${root}bench/decode-typia.ts`], options));
  hoistPatterns(`${out}/bench/decode-typia.js`);
  return load("bench/decode-typia.js");
}
