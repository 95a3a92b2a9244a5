import { validate as validate30 } from "@hyperjump/json-schema/openapi-3-0";
import { validate as validate31 } from "@hyperjump/json-schema/openapi-3-1";
import { validate as validate32 } from "@hyperjump/json-schema/openapi-3-2";
import type { Json } from "../../transformer/schema.js";
import { compiles, entries, isObject, type JsonObject, list, lookUp, objects } from "./json-document.js";

/**
 * Returns what is wrong with an OpenAPI document of version 3.0, 3.1 or 3.2, by the official schema and by what no schema can
 * check: references without a target, path parameters, operationIds, regular expressions. Empty for a valid document.
 */
export async function validateOpenApi(document: unknown): Promise<string[]> {
  const output = await officialOutput(document);
  const official = output.valid
    ? []
    : (output.errors ?? []).map((error) => `${error.instanceLocation}: ${error.absoluteKeywordLocation}`);
  return [
    ...official,
    ...unresolvedReferences(document),
    ...pathParameterProblems(document),
    ...repeatedOperationIds(document),
    ...brokenPatterns(document),
  ];
}

/** The official schemas, compiled once each. */
const OFFICIAL = {
  "3.0.3": validate30("https://spec.openapis.org/oas/3.0/schema"),
  "3.1.0": validate31("https://spec.openapis.org/oas/3.1/schema-base"),
  "3.2.0": validate32("https://spec.openapis.org/oas/3.2/schema-base"),
};

async function officialOutput(document: unknown) {
  const version = isObject(document) ? document["openapi"] : undefined;
  const isKnown = (name: unknown): name is keyof typeof OFFICIAL => Object.hasOwn(OFFICIAL, String(name));
  const judge = await OFFICIAL[isKnown(version) ? version : "3.1.0"];
  return judge(document as Json, "BASIC");
}

function unresolvedReferences(document: unknown): string[] {
  const targets = [...objects(document)].flatMap(({ at, value }) => {
    const mapping = isObject(value["discriminator"]) ? value["discriminator"]["mapping"] : undefined;
    return [value["$ref"], ...(isObject(mapping) ? Object.values(mapping) : [])].map((target) => ({
      at,
      target,
    }));
  });
  return targets.flatMap(({ at, target }) =>
    typeof target !== "string" || lookUp(document, target) !== undefined
      ? []
      : [`${at}: "${target}" leads nowhere`],
  );
}

function pathParameterProblems(document: unknown): string[] {
  const shapes = new Map<string, string>();
  return entries(document, "paths").flatMap(([path, item]) => {
    const shape = path.replace(/\{[^}]*\}/g, "{}");
    const twin = shapes.get(shape);
    shapes.set(shape, path);
    const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    const own = operationsOf(item).flatMap(([method, operation]) => {
      const parameters = list(operation["parameters"]).filter(isObject);
      const declared = parameters.filter((parameter) => parameter["in"] === "path");
      const given = declared.map((parameter) => parameter["name"]);
      const keys = parameters.map((parameter) => `${parameter["in"]} ${parameter["name"]}`);
      const at = `${method} ${path}`;
      return [
        ...names.filter((name) => !given.includes(name)).map((name) => `${at}: no parameter for {${name}}`),
        ...given
          .filter((name) => !names.includes(String(name)))
          .map((name) => `${at}: no {${name}} in the path`),
        ...declared
          .filter((parameter) => parameter["required"] !== true)
          .map((parameter) => `${at}: path parameter ${parameter["name"]} is not required`),
        ...keys
          .filter((key, index) => keys.indexOf(key) < index)
          .map((key) => `${at}: two parameters ${key}`),
      ];
    });
    return twin ? [`${path} and ${twin} are the same path`, ...own] : own;
  });
}

function repeatedOperationIds(document: unknown): string[] {
  const ids = entries(document, "paths").flatMap(([, item]) =>
    operationsOf(item).map(([, operation]) => operation["operationId"]),
  );
  return ids
    .filter((id, index) => id !== undefined && ids.indexOf(id) < index)
    .map((id) => `operationId ${id} is used twice`);
}

function brokenPatterns(document: unknown): string[] {
  return [...objects(document)].flatMap(({ at, value }) => {
    // Below `properties`, a key is the name of a property: a property named "pattern" contains a schema, not a string.
    const patterns = [
      value["pattern"],
      ...Object.keys(isObject(value["patternProperties"]) ? value["patternProperties"] : {}),
    ];
    return patterns.flatMap((pattern) =>
      typeof pattern !== "string" || compiles(pattern)
        ? []
        : [`${at}: /${pattern}/u is no regular expression`],
    );
  });
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operationsOf(item: unknown): [string, JsonObject][] {
  if (!isObject(item)) return [];
  return METHODS.flatMap((method): [string, JsonObject][] => {
    const operation = item[method];
    return isObject(operation) ? [[method, operation]] : [];
  });
}
