import { argumentStatements } from "../../4-generate/argument.js";
import type { Site } from "../../4-generate/decoder.js";
import { functionsOf } from "../../4-generate/functions.js";
import { x } from "../../4-generate/library.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import type { Holder } from "../../4-generate/secrets.js";
import { takingFirst } from "../../4-generate/takers.js";
import { resolve, type Schema, type TypeTable, wireName } from "../../schema.js";
import type { Statements } from "../source.js";
import type { BodyParameter } from "./body-parameter.js";

export function statements(plan: BodyParameter, site: Site): Statements {
  const { schema, embed } = plan;
  const name = wireName(plan);
  const decoder = decoderOf(schema, site);
  const { takes } = functionsOf(schema, "body", site.facts);
  const { call } = takes ? takingFirst(schema, decoder, site) : decoder;
  const $ = site.module.library;
  const value = embed ? `${$("member")}(body, ${JSON.stringify(name)})` : "body";
  // A body of null counts as absent, unless the type allows null.
  const present = admitsNull(schema, site.facts.types) ? value : `${$("present")}(${value})`;
  const at = JSON.stringify(embed ? name : "body");
  return argumentStatements(plan, present, (input) => call(input, at), site);
}

/** Issues in a whole body need no location, because their name is `body`. */
export function locating(plans: readonly BodyParameter[]): string | undefined {
  return plans.some(({ embed }) => embed) ? `${x("from")}("body");` : undefined;
}

export function holders(plan: BodyParameter): readonly Holder[] {
  return [{ name: plan.embed ? wireName(plan) : "body", schema: plan.schema }];
}

function admitsNull(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind === "union") return resolved.members.some((member) => admitsNull(member, types));
  return resolved.kind === "null" || resolved.kind === "unknown";
}
