import { describe, expect, test } from "vitest";
import { canonical } from "../../runtime/generated/arrays.js";
import { kinds } from "./kinds.js";
import { mutated } from "./mutated.js";
import { readingsOf } from "./readings.js";
import { marked, type Renaming, renamed, rotated, unmarked, withKeys } from "./renamed.js";
import { forTypes } from "./runs.js";
import { samplesOf } from "./samples/samples.js";
import { shown } from "./shown.js";
import { everything, type World } from "./world.js";

/** Whether a key of an object may be one that no property declares. */
function hasOtherKeys(world: World): boolean {
  return everything(world).some(
    (schema) =>
      ["map", "unknown", "toJSON"].includes(schema.kind) ||
      (schema.kind === "object" && schema.index !== undefined) ||
      schema.checks !== undefined,
  );
}

const withObjects = Object.entries(kinds).filter(([name]) =>
  /^object$|union of objects|discriminated|nested structures$|named types$/.test(name),
);

/** A program with outside names behaves like the one without, except for the keys of its JSON. */
describe.each(withObjects)("%s", (_, worlds) => {
  test.each([
    ["each name its own", marked],
    ["names of other properties", rotated],
  ] satisfies [string, Renaming][])("%s: decoded, encoded and documented as without", (_, renaming) => {
    let taken = 0;
    let refused = 0;
    forTypes(
      worlds.filter((world) => !hasOtherKeys(world)),
      20,
      (world, plain, forSome) => {
        const other = readingsOf(renamed(world, renaming));
        const samples = samplesOf(world.schema, { types: world.types, depth: 3, bare: false });
        forSome(samples, 8, ({ value, sent }) => {
          const [ours, theirs] = [other.encode(value), plain.encode(value)];
          if ("value" in theirs) {
            const json = JSON.parse(JSON.stringify(theirs.value));
            expect(canonical("value" in ours && ours.value)).toBe(canonical(withKeys(json, renaming)));
            expect(other.output(withKeys(json, renaming))).toBe(plain.output(json));
            const text = other.text(value);
            if (text !== undefined) expect(text).toBe(JSON.stringify("value" in ours && ours.value));
          } else expect(ours).toEqual(theirs);
          same(sent);
        });
        forSome(
          samples.chain(({ wire }) => mutated(wire)),
          8,
          same,
        );

        function same(wire: Parameters<typeof withKeys>[0]): void {
          const outside = withKeys(wire, renaming);
          const [ours, theirs] = [other.decode(outside), plain.decode(wire)];
          if ("value" in theirs) taken++;
          else refused++;
          if ("value" in theirs) expect(shown("value" in ours ? ours.value : ours)).toBe(shown(theirs.value));
          else if (renaming === marked) expect(unmarked(ours)).toEqual(theirs);
          else
            expect("issues" in ours && ours.issues.map(({ type }) => type)).toEqual(
              theirs.issues.map(({ type }) => type),
            );
          expect(other.input(outside)).toBe(plain.input(wire));
        }
      },
    );
    expect([taken > 20, refused > 20]).toEqual([true, true]);
  });
});
