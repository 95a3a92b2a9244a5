import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../runtime/generated/arrays.js";
import { TypeFacts } from "../../transformer/4-generate/facts.js";
import { object, string } from "../../transformer/4-generate/testing/schemas.js";
import { isParsedType } from "../../transformer/parsed-types.js";
import type { Schema } from "../../transformer/schema.js";
import { mutation, random } from "../corpora/support/mutations.js";
import { kinds } from "./kinds.js";
import { type Outcome, readingsOf } from "./readings.js";
import { forTypes } from "./runs.js";
import type { Sample } from "./samples/sample.js";
import { samplesOf } from "./samples/samples.js";
import type { World } from "./world.js";

const DEPTH = 3;
const optional = { "a?": string, "b?": string, "c?": string };

/** A type in an object that is accepted without being copied, and in one that is copied because it may contain a date. */
const taken = (thing: Schema) => object({ thing, ...optional });
const copied = (thing: Schema) => object({ thing, ...optional, "at?": { kind: "parsed", type: "Date" } });

/** The same for equal outcomes, regardless of the order of keys. */
const said = (outcome: Outcome) => canonical(outcome);

const plain = (worlds: fc.Arbitrary<World>) =>
  worlds.filter(({ schema, types }) => new TypeFacts(types).isPlain(schema));

const isConverted = (name: string) =>
  ["bigint", "set", "map"].includes(name) || isParsedType(name) || name.endsWith("names outside");
const plainKinds = Object.entries(kinds).filter(([name]) => !isConverted(name));

describe.each(plainKinds)("%s", (_name, worlds) => {
  test("what is taken as it is, is what the decoder would have copied, and what is not is refused alike", () => {
    let takes = 0;
    forTypes(plain(worlds), 20, (world, _readings, forSome) => {
      const reads = readingsOf({ ...world, schema: taken(world.schema) });
      if (!reads.code.includes("function take")) return;
      takes++;
      const copies = readingsOf({ ...world, schema: copied(world.schema) });
      const samples = samplesOf(world.schema, { types: world.types, depth: DEPTH, bare: false });
      forSome(fc.tuple(samples, fc.nat()), 12, ([sample, seed]: [Sample, number]) => {
        const sound = { thing: sample.sent, a: "a", undeclared: { a: 1 } };
        for (const sent of [sound, mutation(sound, random(seed)), mutation(sound, random(seed + 1))]) {
          const before = canonical(sent);
          const outcome = reads.decode(sent);
          expect(said(outcome)).toBe(said(copies.decode(sent)));
          // Whatever happens to it, issues show what was sent.
          expect(canonical(sent)).toBe(before);
        }
      });
    });
    expect(takes).toBeGreaterThan(0);
  });
});
