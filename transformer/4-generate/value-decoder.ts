import type { Decoder, Site } from "./decoder.js";
import type { TypeFacts } from "./facts.js";
import { functionsOf } from "./functions.js";
import { x } from "./library.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, type Holder, secrecyOf } from "./secrets.js";
import { takingFirst } from "./takers.js";

/** Where a value that is not part of a request is decoded or encoded. */
export type Place = Omit<Site, "mode" | "decoderOf">;

/**
 * An expression for the function that decodes a value. It is called with the value, the issues and the value's name as a step of
 * a `loc`. If there are secrets, they are declared first.
 */
export function decodingFunction(value: Holder, place: Place): string {
  return written(decoderOf(value.schema, siteAt(place)), value, place);
}

/** The same for a value that nothing else holds, as a body is decoded; `undefined` if that is not a different function. */
export function takingFunction(value: Holder, place: Place): string | undefined {
  const { schema } = value;
  if (!functionsOf(schema, "body", place.facts).takes) return undefined;
  const site = siteAt(place);
  return written(takingFirst(schema, decoderOf(schema, site), site), value, place);
}

const siteAt = (place: Place): Site => ({ ...place, mode: "decode", decoderOf });

function written({ name, call }: Decoder, value: Holder, { module, facts }: Place): string {
  const secrets = secretsOf(value, facts);
  const decoded = call("v", "k");
  const text = secrets ? `(v, x, k) => (${x("conceal")}(${secrets}), ${decoded})` : name;
  const expression = text ?? `(v, x, k) => ${decoded}`;
  module.calledFrom("input", expression);
  return expression;
}

const secretsOf = (value: Holder, { types }: TypeFacts) => concealing(secrecyOf([value], "input", types));
