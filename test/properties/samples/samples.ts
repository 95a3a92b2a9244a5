import fc from "fast-check";
import { resolve, type Schema, type ToJsonSchema, type UnionSchema } from "../../../transformer/schema.js";
import { isAmbiguous } from "../ambiguity.js";
import { CHECKS } from "../checks.js";
import { height } from "../world.js";
import { arrays, maps, sets, tuples } from "./collections.js";
import { objects } from "./objects.js";
import { PARSED } from "./parsed.js";
import { plain, type Sample, type Samples, type Setting } from "./sample.js";
import { bigints, numbers, strings, templates, unknowns } from "./scalars.js";

/** Values of a type. */
export function samplesOf(schema: Schema, setting: Omit<Setting, "samplesOf">): Samples {
  return samplesInside(schema, { ...setting, samplesOf: samplesInside });
}

function samplesInside(schema: Schema, setting: Setting): Samples {
  const samples = samplesOfKind(schema, setting);
  const { checks } = schema;
  if (!checks) return samples;
  return samples.filter(({ back }) => checks.every(({ name }) => CHECKS[name]?.holds(back) ?? true));
}

function samplesOfKind(schema: Schema, setting: Setting): Samples {
  switch (schema.kind) {
    case "string":
      return strings(schema);
    case "number":
      return numbers(schema);
    case "bigint":
      return bigints(schema);
    case "boolean":
      return fc.boolean().map(plain);
    case "null":
      return fc.constant(plain(null));
    case "literal":
      return fc.constantFrom(...schema.values).map(plain);
    case "template":
      return templates(schema.source);
    case "parsed":
      return PARSED[schema.type].samples;
    case "unknown":
      return unknowns;
    case "upload":
      throw new Error("no file is a JSON value");
    case "never":
      throw new Error("never has no values");
    case "array":
      return arrays(schema, setting);
    case "set":
      return sets(schema, setting);
    case "map":
      return maps(schema, setting);
    case "tuple":
      return tuples(schema, setting);
    case "object":
      return objects(schema, setting);
    case "toJSON":
      return serialized(schema, setting);
    case "union":
      return unions(schema, setting);
    case "ref":
      return samplesInside(resolve(schema, setting.types), { ...setting, depth: setting.depth - 1 });
  }
}

/** A value of one of the members; where all else would go on for ever, of the member with the smallest values. */
function unions(schema: UnionSchema, setting: Setting): Samples {
  const heights = schema.members.map((member) => height(member, setting.types));
  const members = schema.members.filter((_, i) =>
    setting.depth > 0 ? heights[i] !== Number.POSITIVE_INFINITY : heights[i] === Math.min(...heights),
  );
  const inside = { ...setting, bare: true };
  const samples = fc.oneof(...members.map((member) => samplesInside(member, inside)));
  return isAmbiguous(schema, setting.types) ? samples.map(asEncoded) : samples;
}

/** What is sent and what is received are two things, unless `self`. */
function serialized({ input, output, self }: ToJsonSchema, setting: Setting): Samples {
  if (!input || !output) throw new Error("A side of a type with toJSON is missing");
  const answering = (data: Sample, answer: Sample): Sample => ({
    ...data,
    value: Object.assign(Object.create({ toJSON: () => answer.value }), data.value),
    wire: answer.wire,
  });
  if (self) return samplesInside(input, setting).map((sample) => answering(sample, sample));
  return fc
    .tuple(samplesInside(input, setting), samplesInside(output, setting))
    .map(([data, answer]) => answering(data, answer));
}

/** Sent otherwise, it might be taken for a value of another member. */
function asEncoded(sample: Sample): Sample {
  return { ...sample, sent: sample.wire };
}
