import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import type { Schema, TypeTable } from "../schema.js";
import type { Site } from "./decoder.js";
import { encodesApart } from "./encodes-apart.js";
import { x } from "./library.js";
import type { ModuleText } from "./module-text.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, secrecyOf } from "./secrets.js";
import { textFunction } from "./text.js";

/** How an operation's results are encoded, as the property of a route's constant. */
export function resultProperty(
  { result }: OperationPlan,
  hint: string,
  module: ModuleText,
  types: TypeTable,
): string {
  const place = { module, types, hint: `${hint}Result` };
  const [only, ...others] = result.bodies;
  if (only?.body.kind === "json" && !only.headers && only.status === result.status && others.length === 0) {
    const args = [only.status, ...encoding(only.body.schema, place)];
    return `  result: ${module.library("json")}(${args.join(", ")}),`;
  }
  const entries = result.bodies.map((each) => `${each.status}: ${resultBody(each, place)}`);
  const bodies = entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
  return `  result: { status: ${result.status}, bodies: ${bodies} },`;
}

/** How one body is encoded, and the headers beside it, as an expression. */
export function resultBody(
  { body, headers }: Pick<ResultBodyPlan, "body" | "headers">,
  place: Omit<Site, "mode">,
): string {
  const members = [`kind: "${body.kind}"`];
  if (body.kind === "text") members.push(`contentType: ${JSON.stringify(body.contentType)}`);
  if (body.kind === "json" || body.kind === "json-lines") {
    const [encode, text] = encoding(body.schema, place);
    members.push(`encode: ${encode}`, ...(text ? [`text: ${text}`] : []));
  }
  if (headers) {
    const [encode] = encoding(headers, { ...place, hint: `${place.hint}Headers` });
    members.push(`headers: ${encode}`);
  }
  return `{ ${members.join(", ")} }`;
}

/** The function that encodes, and the one that makes text at once where there is one. */
function encoding(schema: Schema, place: Omit<Site, "mode">): readonly string[] {
  const site: Site = { ...place, mode: encodesApart(schema, place.types) ? "encode" : "decode" };
  const text = textFunction(schema, site);
  return text ? [encoder(schema, site), text] : [encoder(schema, site)];
}

/** Where there are secrets, it says which ones. */
function encoder(schema: Schema, site: Site): string {
  const { name, call } = decoderOf(schema, site);
  const secrets = concealing(secrecyOf([{ name: "response", schema }], "output", site.types));
  if (secrets) return `(v, x) => (${x("conceal")}(${secrets}), ${call("v")})`;
  return name ?? `(v, x) => ${call("v")}`;
}
