import type { Node } from "typescript";
import { type Codec, codec } from "../../runtime/codec/codec.js";
import type { CompiledCodec } from "../../runtime/contract/codec.js";
import { TypeFacts } from "../../transformer/4-generate/facts.js";
import { generateModule } from "../../transformer/4-generate/module.js";
import { run } from "../../transformer/4-generate/testing/compiled.js";
import { codec as row } from "../../transformer/calls/codec/codec.js";
import { compiledCall } from "../../transformer/calls/compiled-call.js";
import { createReferences } from "../../transformer/openapi/references.js";
import type { Schema, TypeTable } from "../../transformer/schema.js";

/** The codec of a type as the reader hands it on, made by the compiler and run as a module runs it. */
export function codecOf(schema: Schema, types?: TypeTable): Codec<unknown> {
  const { prelude, name } = codecText(schema, types);
  const compiled = run(prelude, name) as unknown as CompiledCodec;
  return codec<unknown>(...([compiled] as unknown as never[]));
}

/** What the compiler writes for it: the top of a module, and the name of the constant in it. */
export function codecText(schema: Schema, types: TypeTable = new Map()) {
  const plan = {
    type: "Thing",
    input: schema,
    output: schema,
    location: { file: "src/things.ts", start: 0, length: 0 },
    source: "src/things.ts:1",
  };
  const call = { getStart: () => 0, end: 0 } as Node;
  const { prelude, routes } = generateModule({
    name: "src/things",
    parts: [compiledCall(row, plan, call, createReferences(types))],
    facts: new TypeFacts(types),
    taken: () => false,
  });
  return { prelude, name: routes[0]?.argument ?? "" };
}
