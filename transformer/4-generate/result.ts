import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import type { Schema, TypeTable } from "../schema.js";
import type { Site } from "./decoder.js";
import { encodesApart } from "./encodes-apart.js";
import { literal } from "./literal.js";
import type { ModuleText } from "./module-text.js";
import { decoderOf } from "./schema-decoder.js";
import { secretNames } from "./secrets.js";
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
  if (only?.body.kind === "json" && only.status === result.status && others.length === 0) {
    const args = [only.status, ...encoding(only.body.schema, place)];
    return `  result: ${module.library}.json(${args.join(", ")}),`;
  }
  const entries = result.bodies.map(({ status, body }) => `${status}: ${resultBody(body, place)}`);
  const bodies = entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
  return `  result: { status: ${result.status}, bodies: ${bodies} },`;
}

/** How one body is encoded, as an expression. */
export function resultBody(body: ResultBodyPlan["body"], place: Omit<Site, "mode">): string {
  if (body.kind === "text") return literal(body);
  if (body.kind === "empty" || body.kind === "response") return literal({ kind: body.kind });
  const [encode, text] = encoding(body.schema, place);
  return `{ kind: "${body.kind}", encode: ${encode}${text ? `, text: ${text}` : ""} }`;
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
  const secrets = secretNames(schema, "response", "output", site.types);
  if (secrets.length > 0) return `(v, x) => (x.conceal(${literal(secrets)}), ${call("v")})`;
  return name ?? `(v, x) => ${call("v")}`;
}
