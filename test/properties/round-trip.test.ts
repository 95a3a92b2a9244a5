import { describe, test } from "vitest";
import { losesTypes } from "./ambiguity.js";
import { kinds } from "./kinds.js";
import type { Outcome } from "./readings.js";
import { forTypes } from "./runs.js";
import type { Sample } from "./samples/sample.js";
import { samplesOf } from "./samples/samples.js";
import { shown } from "./shown.js";
import { everything } from "./world.js";

const DEPTH = 3;

/** The result of a reading; if it refuses, its issues as text. */
function taken(what: string, outcome: Outcome): unknown {
  if ("value" in outcome) return outcome.value;
  throw new Error(`${what}: ${outcome.issues.map(({ loc, msg }) => `${loc.join(".")}: ${msg}`).join("; ")}`);
}

function same(what: string, actual: unknown, expected: unknown): void {
  if (shown(actual) !== shown(expected)) throw new Error(`${what}: ${shown(actual)}, not ${shown(expected)}`);
}

describe.each(Object.entries(kinds))("%s", (_, worlds) => {
  test("a value is encoded as the document says, and decoded to what it was", () => {
    forTypes(worlds, 30, (world, readings, forSome) => {
      const isLossy = losesTypes(world);
      const isMirrored = everything(world).every(({ kind }) => kind !== "toJSON");
      forSome(
        samplesOf(world.schema, { types: world.types, depth: DEPTH, bare: false }),
        12,
        (sample: Sample) => {
          const text = JSON.stringify(taken("encoding", readings.encode(sample.value)));
          const wire = JSON.parse(text);
          if (!isLossy) same("encoded", wire, sample.wire);
          if (!readings.output(wire)) throw new Error(`not as documented: ${text}`);
          same("projected", JSON.stringify(taken("projecting", readings.project(sample.value))), text);
          const direct = readings.text(sample.value);
          if (direct !== undefined) same("text", direct, text);
          if (isMirrored) {
            const decoded = taken("decoding", readings.decode(wire));
            if (!isLossy) same("decoded", decoded, sample.back);
          }
          const received = taken("receiving", readings.decode(sample.sent));
          if (!isLossy) same("received", received, sample.back);
        },
      );
    });
  });
});
