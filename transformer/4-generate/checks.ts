import type { ExpressionCheck, FunctionCheck, Schema } from "../schema.js";
import { calling, type Decoder, reference, type Site } from "./decoder.js";
import { literal } from "./literal.js";
import { camel } from "./names.js";
import { holdsSecrets } from "./secrets.js";

/** A decoder followed by the checks of custom tags, one after the other, if the decoder finds nothing wrong. */
export function checkedDecoder(schema: Schema, bare: Decoder, site: Site): Decoder {
  const $ = site.module.library;
  const decoder = sayingDecoder(schema, bare, site);
  return (schema.checks ?? []).reduce((inner, check) => {
    const { name } = check;
    if ("calls" in check) return functionChecked(check, schema, inner, site);
    const { message } = check;
    const test = site.module.constant(predicate(check, site), camel(`is ${name}`));
    const text = JSON.stringify(message ?? `should satisfy '${name}'`);
    const own = message === undefined ? undefined : "true";
    return calling($("checked"), reference(inner, site), test, text, own);
  }, decoder);
}

/** The message of a function about a value with a secret in it could quote the secret. */
function functionChecked(
  { name, calls }: FunctionCheck,
  schema: Schema,
  inner: Decoder,
  site: Site,
): Decoder {
  const { module, facts } = site;
  const call = module.constant(`($input) => ${module.value(calls)}($input)`, camel(`check ${name}`));
  const text = JSON.stringify(`should satisfy '${name}'`);
  const silent = holdsSecrets(schema, facts.types) ? "true" : undefined;
  return calling(module.library("checkedBy"), reference(inner, site), call, text, silent);
}

/** `int32` is a range as well: the message of the type also applies to a number outside it. */
function messagesOf(schema: Schema): Schema["messages"] {
  const { messages } = schema;
  const type = messages?.["type"];
  if (schema.kind !== "number" || type === undefined || schema.type === "int") return messages;
  return {
    ...(schema.minimum === undefined && { minimum: type }),
    ...(schema.maximum === undefined && { maximum: type }),
    ...messages,
  };
}

/** A global that the module may give another meaning, as `import { Map } from "./map.js"` does, is taken from `globalThis`. */
function predicate({ expression, globals = [] }: ExpressionCheck, { module }: Site): string {
  const own = globals.filter((name) => module.mentions(name));
  const parameters = own.length > 0 ? `$input, { ${own.join(", ")} } = globalThis` : "$input";
  return `(${parameters}) => (${expression})`;
}

/** A decoder whose issues have their own messages. */
function sayingDecoder(schema: Schema, decoder: Decoder, site: Site): Decoder {
  const messages = messagesOf(schema);
  if (!messages) return decoder;
  const isOnly = schema.kind === "string" && schema.patterns?.length === 1;
  const entries = Object.entries(messages).map(([key, text]) => [
    isOnly && key.startsWith("pattern ") ? "pattern" : key,
    text,
  ]);
  const table = site.module.constant(literal(Object.fromEntries(entries)), `${camel(site.hint)}Messages`);
  return calling(site.module.library("saying"), reference(decoder, site), table);
}
