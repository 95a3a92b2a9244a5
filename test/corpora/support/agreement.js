// Whether the emitted decoder and the emitted JSON Schema agree about a value.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { mutation, random } from "./mutations.js";

/** The schema's verdict, by Ajv. */
export function schemaVerdict(schema) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuple: false, allErrors: false });
  addFormats(ajv);
  // OpenAPI's own keywords, which do not affect validity.
  ajv.addVocabulary(["components", "discriminator", "example", "externalDocs", "xml"]);
  const validate = ajv.compile(schema);
  return (value) => validate(value);
}

/**
 * Checks the payloads and `count` mutations of them.
 * @returns every value about which the two disagree, and how many were accepted.
 */
export function compare(route, payloads, count, seed = 1) {
  const accepts = schemaVerdict(route.schema);
  const pick = random(seed);
  const disagreements = [];
  const accepted = { payloads: 0, mutations: 0 };
  const judge = (value, what) => {
    const ours = route.decode(value);
    const theirs = accepts(value);
    if ("value" in ours !== theirs) disagreements.push({ what, value, ours, schema: theirs });
    if ("value" in ours) accepted[what]++;
    return ours;
  };
  for (const payload of payloads) judge(payload, "payloads");
  for (let i = 0; i < count; i++) {
    judge(mutation(payloads[i % payloads.length], pick), "mutations");
  }
  return { disagreements, accepted };
}
