import { describe, expect, test } from "vitest";
import { isParsedType } from "../../transformer/parsed-types.js";
import { kinds } from "./kinds.js";
import { mutated } from "./mutated.js";
import { forTypes } from "./runs.js";
import { samplesOf } from "./samples/samples.js";
import { everything, type World } from "./world.js";

/**
 * Rules of the decoder that a document cannot express, or expresses otherwise: conditions of custom tags, bounds of a bigint in
 * digits, a map as pairs, duplicates in a set; and formats, for which Ajv's package has its own patterns (they have their own
 * suite, in `test/formats`).
 */
function isSaidInFull(world: World): boolean {
  return everything(world).every(
    (schema) =>
      schema.checks === undefined &&
      !["bigint", "map", "set", "parsed", "toJSON"].includes(schema.kind) &&
      !(schema.kind === "string" && schema.format !== undefined),
  );
}

describe.each(
  Object.entries(kinds).filter(
    ([name]) => !["bigint", "map", "set", "format"].includes(name) && !isParsedType(name),
  ),
)("%s", (kind, worlds) => {
  test("a spoilt value is taken where the document takes it, and nowhere else", () => {
    let refused = 0;
    forTypes(worlds.filter(isSaidInFull), 30, (world, readings, forSome) => {
      const spoilt = samplesOf(world.schema, { types: world.types, depth: 3, bare: false }).chain(
        ({ wire }) => mutated(wire),
      );
      forSome(spoilt, 12, (wire) => {
        const outcome = readings.decode(wire);
        const isTaken = "value" in outcome;
        if (!isTaken) refused++;
        if (isTaken === readings.input(wire)) return;
        const said =
          "issues" in outcome ? outcome.issues.map(({ loc, msg }) => `${loc.join(".")}: ${msg}`) : "nothing";
        throw new Error(`decoder ${isTaken ? "takes" : "refuses"} ${JSON.stringify(wire)}: ${said}`);
      });
    });
    if (kind !== "unknown") expect(refused).toBeGreaterThan(20);
  });
});
