import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/openapi-3-0";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Json } from "../../transformer/schema.js";
import { codecOf } from "../support/compiled-codec.js";
import { kinds } from "./kinds.js";
import { samplesOf } from "./samples/samples.js";
import { everything, type World } from "./world.js";

const OPENAPI = "https://spec.openapis.org/oas/3.0/schema";

/** A codec's schema as a part of a document, which OpenAPI 3.0 describes. */
function documentOf({ components, ...schema }: JsonSchema): Json {
  const { schemas } = Object(components) as { schemas?: JsonSchema };
  const all = { ...schemas, "the-type-itself": schema };
  return {
    openapi: "3.0.3",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas: all },
  } as Json;
}

/** To the validator, 0.3 is not a multiple of 0.1. */
const isCounted = (world: World) =>
  everything(world).every((each) => each.kind !== "number" || Number.isInteger(each.multipleOf ?? 1));

let count = 0;

/** An implementation that supports this dialect, unlike that for the other ones. */
async function validator(schema: JsonSchema) {
  const uri = `https://countersign.test/3-0/${count++}`;
  registerSchema(Object(documentOf(schema)), uri, OPENAPI);
  const judge = await validate(`${uri}#/components/schemas/the-type-itself`);
  unregisterSchema(uri);
  return (wire: Json) => judge(wire).valid;
}

describe.each(Object.entries(kinds))("%s in OpenAPI 3.0", (_, worlds) => {
  test("is a Schema Object, which is true of its values", async () => {
    const document = await validate(OPENAPI);
    await fc.assert(
      fc.asyncProperty(worlds.filter(isCounted), fc.noShrink(fc.nat()), async (world, seed) => {
        const codec = codecOf(world.schema, world.types);
        for (const side of ["input", "output"] as const) {
          const schema = codec.jsonSchema(side, "openapi-3.0");
          expect(document(documentOf(schema), "BASIC")).toMatchObject({ valid: true });
          const isValid = await validator(schema);
          const settings = { types: world.types, depth: 3, bare: false };
          for (const { wire } of fc.sample(samplesOf(world.schema, settings), { seed, numRuns: 5 }))
            expect([JSON.stringify(schema), wire, isValid(wire)]).toEqual([
              JSON.stringify(schema),
              wire,
              true,
            ]);
        }
      }),
      { seed: 5, numRuns: 8, includeErrorInReport: true },
    );
  });
});
