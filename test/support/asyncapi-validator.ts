import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { compiles, entries, isObject, type JsonObject, list, lookUp, objects } from "./json-document.js";

/**
 * Returns what is wrong with an AsyncAPI 3 document, by the official schema and by what no schema can check: references without a
 * target, messages that are not their channel's, parameters of addresses, payloads that are not schemas. Empty for a valid
 * document.
 */
export function validateAsyncApi(document: unknown): string[] {
  const valid = official();
  const problems = valid(document)
    ? []
    : (valid.errors ?? []).map(
        (error) => `${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`,
      );
  return [
    ...problems,
    ...unresolvedReferences(document),
    ...foreignMessages(document),
    ...addressProblems(document),
    ...brokenSchemas(document),
  ];
}

let compiled: ValidateFunction | undefined;

function official(): ValidateFunction {
  if (compiled) return compiled;
  const { schemas } = createRequire(import.meta.url)("@asyncapi/specs") as {
    schemas: { readonly [version: string]: JsonObject };
  };
  const schema = structuredClone(schemas["3.0.0"]) as { definitions: Record<string, unknown> };
  // Copies of the meta-schemas, which Ajv itself has: "resolves to more than one schema".
  for (const draft of ["04", "07"]) delete schema.definitions[`http://json-schema.org/draft-${draft}/schema`];
  compiled = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(schema);
  return compiled;
}

function unresolvedReferences(document: unknown): string[] {
  return [...objects(document)].flatMap(({ at, value }) => {
    const mapping = isObject(value["discriminator"]) ? value["discriminator"]["mapping"] : undefined;
    const targets = [value["$ref"], ...(isObject(mapping) ? Object.values(mapping) : [])];
    return targets.flatMap((target) =>
      typeof target !== "string" || lookUp(document, target) !== undefined
        ? []
        : [`${at}: "${target}" leads nowhere`],
    );
  });
}

function foreignMessages(document: unknown): string[] {
  return entries(document, "operations").flatMap(([name, operation]) => {
    if (!isObject(operation)) return [];
    const channel = reference(operation["channel"]);
    const isChannel = /^#\/channels\/[^/]+$/.test(channel);
    const own = list(operation["messages"]).map(reference);
    return [
      ...(isChannel ? [] : [`operation ${name}: ${channel} is no channel`]),
      ...own
        .filter((one) => !one.startsWith(`${channel}/messages/`))
        .map((one) => `operation ${name}: ${one} is no message of its channel`),
      ...(own.length === 0 ? [`operation ${name} has no message`] : []),
    ];
  });
}

function addressProblems(document: unknown): string[] {
  return entries(document, "channels").flatMap(([name, channel]) => {
    const address = isObject(channel) ? String(channel["address"]) : "";
    const named = [...address.matchAll(/\{([^}]*)\}/g)].map(([, parameter = ""]) => parameter);
    const declared = entries(channel, "parameters").map(([parameter]) => parameter);
    return [
      ...named
        .filter((one) => !declared.includes(one))
        .map((one) => `channel ${name}: no parameter for {${one}}`),
      ...declared
        .filter((one) => !named.includes(one))
        .map((one) => `channel ${name}: no {${one}} in ${address}`),
    ];
  });
}

/** Schemas of 2020-12 that their own meta-schema refuses, and examples that contradict them. */
function brokenSchemas(document: unknown): string[] {
  const ajv = addFormats.default(new Ajv2020({ strict: false, validateFormats: true }));
  // References point into the document; those without a target have been reported.
  ajv.addSchema({ $id: "document:", ...(document as JsonObject) } as JsonObject);
  return [...objects(document)].flatMap(({ at, value }) => {
    if (value["schemaFormat"] !== "application/schema+json;version=draft-2020-12") return [];
    if (!ajv.validateSchema(value["schema"] as JsonObject))
      return [`${at}: no JSON Schema: ${ajv.errorsText()}`];
    return [...objects(value["schema"])].flatMap(({ at: inner, value: schema }) =>
      list(schema["examples"]).length > 0 || schema["pattern"] !== undefined
        ? contradictions(schema, ajv, `${at}${inner}`)
        : [],
    );
  });
}

function contradictions(schema: JsonObject, ajv: Ajv2020, at: string): string[] {
  const { pattern, examples } = schema;
  if (typeof pattern === "string" && !compiles(pattern))
    return [`${at}: /${pattern}/u is no regular expression`];
  if (JSON.stringify(schema).includes('"$ref"')) return [];
  return list(examples)
    .filter((example) => !ajv.validate(schema, example))
    .map((example) => `${at}: the example ${JSON.stringify(example)} is no value of it`);
}

function reference(value: unknown): string {
  return isObject(value) ? String(value["$ref"]) : "";
}
