import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import type { Schema } from "../schema.js";
import { declare, itemOf, type Site } from "./decoder.js";
import type { TypeFacts } from "./facts.js";
import { functionsOf } from "./functions.js";
import { x } from "./library.js";
import type { ModuleText } from "./module-text.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, secrecyOf } from "./secrets.js";
import { textFunction } from "./text.js";
import { isBareList } from "./text-form.js";

/** Where results are encoded. Their types determine the mode. */
type Place = Omit<Site, "mode" | "decoderOf">;

/** How an operation's results are encoded, as the property of a route's constant. */
export function resultProperty(
  { result }: OperationPlan,
  hint: string,
  module: ModuleText,
  facts: TypeFacts,
): string {
  const place = { module, facts, hint: `${hint}Result` };
  const [only, ...others] = result.bodies;
  if (only && !only.headers && only.status === result.status && others.length === 0) {
    const usual = usualResult(only, place);
    if (usual) return `  result: ${usual},`;
  }
  return `  result: { status: ${result.status}, bodies: ${resultBodies(result.bodies, place)} },`;
}

/** What most operations have: nothing, or JSON with one status. */
function usualResult({ status, body }: ResultBodyPlan, place: Place): string | undefined {
  const $ = place.module.library;
  if (body.kind === "empty") return `${$("empty")}(${status})`;
  if (body.kind !== "json") return undefined;
  const { encode, list, text } = jsonOf(body.schema, place);
  return `${$(list ? "jsonList" : "json")}(${[status, encode, ...(text ? [text] : [])].join(", ")})`;
}

/** How bodies are encoded, by status. Several bodies have one line each. */
export function resultBodies(
  bodies: readonly (Pick<ResultBodyPlan, "body" | "headers"> & { readonly status: number | string })[],
  place: Place,
): string {
  const entries = bodies.map((each) => `${each.status}: ${resultBody(each, place)}`);
  if (entries.length === 0) return "{}";
  return entries.length === 1 ? `{ ${entries[0]} }` : `{\n    ${entries.join(",\n    ")},\n  }`;
}

/** How one body is encoded, with its headers, as an expression. */
function resultBody({ body, headers }: Pick<ResultBodyPlan, "body" | "headers">, place: Place): string {
  const members = [`kind: "${body.kind}"`];
  if ("contentType" in body) members.push(`contentType: ${JSON.stringify(body.contentType)}`);
  if (body.kind === "json" || body.kind === "json-lines") {
    members.push(...jsonMembers(body.schema, place));
  }
  if (body.kind === "events") {
    if (body.schema) members.push(`data: { ${jsonMembers(body.schema, place).join(", ")} }`);
    if (body.raw) members.push("raw: true");
  }
  if (headers) {
    const { mode } = functionsOf(headers, "result", place.facts);
    const site: Site = { ...place, mode, decoderOf, hint: `${place.hint}Headers` };
    members.push(`headers: ${sent(encoder(headers, site), site)}`);
  }
  return `{ ${members.join(", ")} }`;
}

/** The members of a `CompiledJson`, written out. */
export function jsonMembers(schema: Schema, place: Place): readonly string[] {
  const { encode, list, text } = jsonOf(schema, place);
  return [...(list ? ["list: true"] : []), `encode: ${encode}`, ...(text ? [`text: ${text}`] : [])];
}

/** The members of a `CompiledJson`, as expressions. */
interface JsonText {
  readonly encode: string;
  readonly list?: true;
  /** The function that creates text directly, if there is one. */
  readonly text?: string | undefined;
}

function jsonOf(schema: Schema, place: Place): JsonText {
  const { mode, text: form } = functionsOf(schema, "result", place.facts);
  const site: Site = { ...place, mode, decoderOf };
  const text = form && textFunction(schema, form, site);
  // The runtime loops over a list itself.
  if (isBareList(schema) && !secretsOf(schema, site))
    return { encode: sent(itemOf(schema.items, site, "Item"), site), list: true };
  return { encode: sent(encoder(schema, site), site), text };
}

/** An expression through which output values pass. */
function sent(expression: string, { module }: Site): string {
  module.calledFrom("output", expression);
  return expression;
}

/** The function that encodes. If there are secrets, it states which ones. */
function encoder(schema: Schema, site: Site): string {
  const decoder = decoderOf(schema, site);
  const secrets = secretsOf(schema, site);
  if (secrets) {
    const body = `  ${x("conceal")}(${secrets});
  return ${decoder.call("v")};`;
    return declare(
      site,
      body,
      () => body,
      () => `encode${site.hint}`,
    );
  }
  return decoder.name ?? `(v, x) => ${decoder.call("v")}`;
}

function secretsOf(schema: Schema, { facts }: Site): string | undefined {
  return concealing(secrecyOf([{ name: "response", schema }], "output", facts.types));
}
