import type { Schema } from "../schema.js";
import { calling, type Decoder, reference, type Site } from "./decoder.js";
import { literal } from "./literal.js";
import { camel } from "./names.js";

/** A decoder and, when it finds nothing wrong, the checks of custom tags one after the other. */
export function checkedDecoder(schema: Schema, bare: Decoder, site: Site): Decoder {
  const $ = site.module.library;
  const decoder = sayingDecoder(schema, bare, site);
  return (schema.checks ?? []).reduce((inner, { name, expression, message }) => {
    const test = site.module.constant(`($input) => (${expression})`, camel(`is ${name}`));
    const text = JSON.stringify(message ?? `should satisfy '${name}'`);
    const own = message === undefined ? undefined : "true";
    return calling(`${$}.checked`, reference(inner, site), test, text, own);
  }, decoder);
}

/** A decoder whose issues have words of their own. */
function sayingDecoder(schema: Schema, decoder: Decoder, site: Site): Decoder {
  const { messages } = schema;
  if (!messages) return decoder;
  const isOnly = schema.kind === "string" && schema.patterns?.length === 1;
  const entries = Object.entries(messages).map(([key, text]) => [
    isOnly && key.startsWith("pattern ") ? "pattern" : key,
    text,
  ]);
  const table = site.module.constant(literal(Object.fromEntries(entries)), `${camel(site.hint)}Messages`);
  return calling(`${site.module.library}.saying`, reference(decoder, site), table);
}
