import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "vitest";
import type { Issue } from "../../runtime/contract/issue.js";
import type { Json } from "../../transformer/schema.js";
import { codecOf } from "../support/compiled-codec.js";
import { losesTypes } from "./ambiguity.js";
import { kinds } from "./kinds.js";
import { mutated } from "./mutated.js";
import { judging } from "./readings.js";
import { forTypes } from "./runs.js";
import { samplesOf } from "./samples/samples.js";
import { shown } from "./shown.js";

/**
 * A codec uses the same parts as a route: it must agree with it about every value of every type. One test makes all three claims of a
 * type, because compiling it and its schemas takes longer than trying its values.
 */
test.each(Object.entries(kinds))(
  "a codec of %s says of every value what a route says, and shares nothing with it",
  (_, worlds) => {
    forTypes(worlds, 10, (world, readings, forSome) => {
      const codec = codecOf(world.schema, world.types);
      const [input, output] = [schemasOf(codec, "input"), schemasOf(codec, "output")];
      const samples = samplesOf(world.schema, { types: world.types, depth: 3, bare: false });

      forSome(samples, 10, ({ value, sent, wire: expected }) => {
        const text = codec.stringify(value);
        const wire = JSON.parse(text) as Json;
        if (!losesTypes(world)) same("text", wire, expected);
        same("text", text, JSON.stringify(made(readings.encode(value))));
        same("encoded", codec.encode(value), wire);
        for (const validate of output) same(`described as output: ${text}`, validate(wire), true);
        for (const received of [wire, sent]) {
          const route = readings.decode(received);
          const decoded = codec.tryDecode(deepFrozen(structuredClone(received)));
          const parsed = codec.tryParse(JSON.stringify(received));
          same("decoded", decoded, asCodec(route));
          same("parsed", parsed, asCodec(route));
          for (const validate of input) same("described", validate(received), readings.input(received));
        }
      });

      const spoilt = samples.chain(({ wire }) => mutated(wire));
      forSome(spoilt, 10, (wire) => {
        if (wire === null) return;
        const route = asCodec(readings.decode(wire));
        same("decoded", codec.tryDecode(deepFrozen(structuredClone(wire))), route);
        same("parsed", codec.tryParse(JSON.stringify(wire)), route);
        for (const validate of input) same("described", validate(wire), readings.input(wire));
      });

      forSome(samples, 10, ({ value, sent }) => {
        const decoded = codec.decode(sent);
        if (shares(decoded, sent)) throw new Error(`decoded: ${shown(sent)}`);
        if (shares(codec.encode(value), value)) throw new Error(`encoded: ${shown(value)}`);
      });
    });
  },
);

function made(outcome: { readonly value: unknown } | { readonly issues: readonly Issue[] }): unknown {
  if ("value" in outcome) return outcome.value;
  throw new Error(shown(outcome.issues));
}

/** The `loc` of a codec starts in the value, that of a route at its body. */
function asCodec(outcome: { readonly value: unknown } | { readonly issues: readonly Issue[] }): unknown {
  if ("value" in outcome) return { value: outcome.value };
  return { issues: outcome.issues.map((issue) => ({ ...issue, loc: issue.loc.slice(1) })) };
}

function same(what: string, actual: unknown, expected: unknown): void {
  if (shown(actual) !== shown(expected)) throw new Error(`${what}: ${shown(actual)}, not ${shown(expected)}`);
}

const draft2020 = judging(Ajv2020);
const draft07 = judging(Ajv);

/** The verdicts of two validators by the schemas, which they treat as plain JSON Schema. */
function schemasOf(codec: ReturnType<typeof codecOf>, side: "input" | "output") {
  return [draft2020(codec.jsonSchema(side)), draft07(codec.jsonSchema(side, "draft-07"))];
}

function deepFrozen<Value>(value: Value): Value {
  for (const each of objectsIn(value)) Object.freeze(each);
  return value;
}

/** Whether an object that is in one value is in another. */
function shares(one: unknown, other: unknown): boolean {
  const known = new Set(objectsIn(other));
  return objectsIn(one).some((each) => known.has(each));
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = value instanceof Map || value instanceof Set ? [...value] : Object.values(value);
  return [value, ...inside.flatMap(objectsIn)];
}
