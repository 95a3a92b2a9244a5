import "temporal-polyfill/global";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MASK } from "../../runtime/contract/issue.js";
import { createMaker, misfitOf } from "../../transformer/fuzz/fuzzed.js";
import type { Broken } from "../../transformer/fuzz/making.js";
import { CHECKS } from "./checks.js";
import { kinds } from "./kinds.js";
import type { Outcome } from "./readings.js";
import { forTypes } from "./runs.js";
import { everything, type World } from "./world.js";

/** The generator of values does not know which ones pass a check of the project. */
const isChecked = (world: World) =>
  everything(world).some(({ checks = [] }) => checks.some(({ name }) => name in CHECKS));

/** Whether issues are only at the place where the value was broken; in a union, anywhere below it. */
function standsAt({ at, union }: Broken, outcome: Outcome): boolean {
  if (!("issues" in outcome)) return false;
  const place = ["body", ...at.slice(0, union ?? at.length)];
  return outcome.issues.every(({ loc }) => place.every((step, i) => loc[i] === step || loc[i] === MASK));
}

const said = (outcome: Outcome) =>
  "issues" in outcome
    ? outcome.issues.map(({ loc, msg }) => `${loc.join(".")}: ${msg}`).join("; ")
    : "takes it";

describe.each(Object.entries(kinds))("%s", (kind, worlds) => {
  const unchecked = worlds.filter((world) => !isChecked(world));

  test("every value is taken, and nothing is found wrong with it", () => {
    let made = 0;
    forTypes(unchecked, 4, (world, readings, forSome) => {
      const values = createMaker(fc, world.types).values(world.schema);
      if (!values) return;
      forSome(values, 10, ({ wire }) => {
        made++;
        const outcome = readings.decode(wire);
        if ("issues" in outcome) throw new Error(`${JSON.stringify(wire)} is refused: ${said(outcome)}`);
        const found = misfitOf(world.schema, wire, { types: world.types, direction: "input" });
        if (found) throw new Error(`${JSON.stringify(wire)}: ${found.at.join(".")} ${found.why}`);
      });
    });
    expect(made).toBeGreaterThan(19);
  });

  test("every broken value is refused where it is broken", () => {
    let broken = 0;
    forTypes(unchecked, 4, (world, readings, forSome) => {
      const breaks = createMaker(fc, world.types).breaks(world.schema);
      if (!breaks) return;
      forSome(breaks, 10, (each) => {
        broken++;
        const outcome = readings.decode(each.wire);
        if (standsAt(each, outcome)) return;
        throw new Error(`${JSON.stringify(each.wire)}, ${each.at.join(".")} ${each.why}: ${said(outcome)}`);
      });
    });
    if (kind !== "unknown") expect(broken).toBeGreaterThan(9);
  });

  test("what is answered has nothing wrong with it", () => {
    forTypes(unchecked, 3, (world, readings, forSome) => {
      if (everything(world).some(({ kind }) => kind === "toJSON")) return;
      const values = createMaker(fc, world.types).values(world.schema);
      if (!values) return;
      forSome(values, 10, ({ wire }) => {
        const decoded = readings.decode(wire);
        const answer = "value" in decoded ? readings.encode(decoded.value) : decoded;
        if (!("value" in answer)) throw new Error(`${JSON.stringify(wire)} cannot be sent: ${said(answer)}`);
        const text = JSON.stringify(answer.value);
        const found = misfitOf(world.schema, JSON.parse(text), { types: world.types, direction: "output" });
        if (found) throw new Error(`${text}: ${found.at.join(".")} ${found.why}`);
      });
    });
  });
});
