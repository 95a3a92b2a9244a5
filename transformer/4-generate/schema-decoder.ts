import { factsOf } from "../kinds.js";
import { parsedType } from "../parsed-types.js";
import type {
  MapSchema,
  ProjectMethod,
  ProjectValue,
  RefSchema,
  Schema,
  ToJsonSchema,
  TupleSchema,
} from "../schema.js";
import { resolve } from "../schema.js";
import { checkedDecoder } from "./checks.js";
import { calling, type Decoder, itemOf, named, type Site } from "./decoder.js";
import { functionsOf } from "./functions.js";
import { camel, pascal } from "./names.js";
import { objectDecoder } from "./objects.js";
import { onceOrMoreDecoder } from "./once-or-more.js";
import { bigintDecoder, literalDecoder, numberDecoder, stringDecoder, templateTest } from "./scalars.js";
import { areSecret, holdsSecrets } from "./secrets.js";
import { unionDecoder } from "./unions.js";

/** How a type is decoded or coerced, with one case for each kind. Functions that it needs are added to the module. */
export function decoderOf(schema: Schema, site: Site): Decoder {
  const decoder = decoderOfKind(schema, site);
  return schema.checks || schema.messages ? checkedDecoder(schema, decoder, site) : decoder;
}

function decoderOfKind(schema: Schema, site: Site): Decoder {
  const $ = site.module.library;
  switch (schema.kind) {
    case "string":
      return stringDecoder(schema, site);
    case "number":
      return numberDecoder(schema, site);
    case "bigint":
      return bigintDecoder(schema, site);
    case "boolean": {
      const { call } = calling($("boolean"));
      if (site.mode !== "coerce") return calling($("boolean"));
      return { call: (value, key) => call(`${$("truth")}(${value})`, key) };
    }
    case "null":
      return calling($("nothing"));
    case "literal":
      return literalDecoder(schema, site);
    case "template":
      return calling($("pattern"), templateTest(schema, site));
    case "upload":
      return calling($("asUpload"));
    case "parsed": {
      const { library, needs } = parsedType(schema.type);
      // A file: bytes that arrive as text belong to a form.
      if (site.mode === "coerce" && schema.type === "Uint8Array") return calling($("asFileBytes"));
      if (needs) site.module.begin(`${$(needs)}();`);
      return calling($(library));
    }
    case "unknown":
      return calling($("unknown"));
    case "never":
      return calling($("never"));
    case "array": {
      const name = schema.uniqueItems ? "uniqueArray" : "array";
      return calling($(name), itemOf(schema.items, site, "Item"), schema.minItems, schema.maxItems);
    }
    case "set":
      return calling($("asSet"), itemOf(schema.items, site, "Item"), schema.minItems, schema.maxItems);
    case "map":
      return mapDecoder(schema, site);
    case "tuple":
      return tupleDecoder(schema, site);
    case "object":
      return objectDecoder(schema, sharing(schema, site));
    case "toJSON":
      return toJsonDecoder(schema, site);
    case "union":
      return (site.mode === "coerce" && onceOrMoreDecoder(schema, site)) || unionDecoder(schema, site);
    case "ref":
      return refDecoder(schema, site);
  }
}

/** A named type has one function in a module, unless it is a scalar, which is checked in place. */
function refDecoder(ref: RefSchema, site: Site): Decoder {
  const resolved = resolve(ref, site.facts.types);
  const schema =
    resolved.kind === "toJSON" && site.mode !== "encode" && !resolved.made && !resolved.validated
      ? (resolved.input ?? NEVER)
      : resolved;
  const name = pascal(site.facts.types.get(ref.id)?.name ?? "");
  const inner = { ...sharing(ref, site), hint: name };
  if (factsOf(schema).isLeaf) return decoderOf(schema, inner);
  const content = `${inner.mode} ${ref.id}`;
  if (schema.kind === "object" && !schema.checks) return objectDecoder(schema, inner, content);
  return calling(
    site.module.declare("function", content, named(inner), (own) => {
      const body = decoderOf(schema, inner).call("v", "k");
      return `function ${own}(v, x, k) {\n  return ${body};\n}`;
    }),
  );
}

/** The site for a part of a type that has a separate encoder. Most parts have none. */
function sharing(schema: Schema, site: Site): Site {
  return site.mode === "encode" ? { ...site, mode: functionsOf(schema, "part", site.facts).mode } : site;
}

/** When encoding, what `toJSON` returns or a function writes. When decoding, the data, or what a function converts it to. */
function toJsonDecoder(schema: ToJsonSchema, site: Site): Decoder {
  const { input = NEVER, output = NEVER, made, written, validated } = schema;
  const $ = site.module.library;
  if (validated) return validatedDecoder(schema, validated, site);
  if (site.mode === "encode") {
    const answer = itemOf(output, sharing(output, site), "Json");
    if (!written) return calling($("toJson"), answer);
    return calling($("written"), answer, methodConstant(written, "write", site));
  }
  if (!made) return decoderOf(input, site);
  const silent = holdsSecrets(schema, site.facts.types) ? "true" : undefined;
  return calling($("made"), itemOf(input, site, "Json"), methodConstant(made, "make", site), silent);
}

/** The library takes JSON; strings are converted to it first. Output has the type that the library declares. */
function validatedDecoder(
  { input = NEVER, output = NEVER, ...schema }: ToJsonSchema,
  validated: ProjectValue,
  site: Site,
): Decoder {
  const { module, facts } = site;
  if (site.mode === "encode") return decoderOf(output, sharing(output, site));
  const standard = module.constant(`() => ${module.value(validated)}`, camel(`the ${validated.text}`));
  const text = site.mode === "coerce" ? itemOf(input, site, "Text") : undefined;
  const silent = holdsSecrets({ ...schema, input }, facts.types) ? "true" : undefined;
  return calling(module.library("validated"), standard, text, silent);
}

/** Looked up when it is called: modules that import each other may not have it before they have run. */
function methodConstant({ of, name }: ProjectMethod, verb: string, { module }: Site): string {
  return module.constant(`($input) => ${module.value(of)}.${name}($input)`, camel(`${verb} ${of.text}`));
}

const NEVER: Schema = { kind: "never" };

/** Keys are strings if the map was sent as an object, so they are coerced when decoding. */
function mapDecoder(schema: MapSchema, site: Site): Decoder {
  return calling(
    site.module.library("asMap"),
    itemOf(schema.key, { ...site, mode: "coerce" }, "Key"),
    itemOf(schema.value, site, "Value"),
    areSecret(schema.key, site.facts.types) ? "true" : undefined,
  );
}

function tupleDecoder(schema: TupleSchema, site: Site): Decoder {
  const items = schema.items.map((item, i) => itemOf(item.schema, site, String(i)));
  const required = schema.items.filter((item) => !item.optional).length;
  return calling(
    site.module.library("tuple"),
    site.module.constant(
      `[${items.join(", ")}]`,
      `${site.hint.charAt(0).toLowerCase()}${site.hint.slice(1)}Items`,
    ),
    required,
    schema.rest && itemOf(schema.rest, site, "Rest"),
  );
}
