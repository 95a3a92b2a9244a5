import { argumentStatements } from "../../4-generate/argument.js";
import type { Site } from "../../4-generate/decoder.js";
import { x } from "../../4-generate/library.js";
import { literal } from "../../4-generate/literal.js";
import { pascal } from "../../4-generate/names.js";
import { spreadDecoder } from "../../4-generate/objects.js";
import { isList } from "../../4-generate/once-or-more.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import type { Holder } from "../../4-generate/secrets.js";
import type { Statements } from "../source.js";
import type { ObjectsOfText, TextPlace } from "./place.js";
import type { SingleParameter, SpreadParameter, TextParameter } from "./text-parameter.js";

/** Reads text from its place, and makes of it what the type says. */
export function statements(
  plan: TextParameter,
  place: TextPlace,
  site: Site,
  others: () => readonly string[],
): Statements {
  if (!("spread" in plan)) return singleStatements(plan, place, site);
  if (!place.objects) throw new Error(`No object is read from ${place.text}`);
  return spreadStatements(plan, { ...place, ...place.objects }, others(), site);
}

function singleStatements(plan: SingleParameter, place: TextPlace, site: Site): Statements {
  const { wireName, schema } = plan;
  const { call } = decoderOf(schema, { ...site, mode: "coerce" });
  const name = JSON.stringify(place.key(wireName));
  const { holder, one, all } = place;
  const value =
    all !== undefined && isList(schema, site.facts.types)
      ? `${site.module.library("some")}(${holder}.${all}(${name}))`
      : `${holder}.${one}(${name})`;
  return argumentStatements(plan, value, (input) => call(input, JSON.stringify(wireName)), site);
}

function spreadStatements(
  plan: SpreadParameter,
  { holder, given: source }: TextPlace & ObjectsOfText,
  read: readonly string[],
  site: Site,
): Statements {
  const fields = plan.spread.properties.map((property, i) => ({
    property,
    wireName: plan.fields[i]?.wireName ?? property.name,
  }));
  const decode = spreadDecoder(plan.spread, fields, { ...site, mode: "coerce", hint: pascal(plan.name) });
  const names = (lists: boolean) =>
    literal(
      fields
        .filter(({ property }) => isList(property.schema, site.facts.types) === lists)
        .map((field) => field.wireName),
    );
  const own = new Set(fields.map(({ wireName }) => wireName));
  const others = read.filter((name) => !own.has(name));
  const all = plan.spread.strict ? `, ${literal(others)}` : "";
  const $ = site.module.library;
  const given = `${$("given")}(${holder}, "${source}", ${names(false)}, ${names(true)}${all})`;
  return (variable) =>
    plan.optional
      ? [
          `let ${variable} = ${given};`,
          `${variable} = Object.keys(${variable}).length === 0 ? undefined : ${decode}(${variable}, x);`,
        ]
      : [`const ${variable} = ${decode}(${given}, x);`];
}

/** What was refused stands at the name, in its place. */
export function locating({ holder, loc }: TextPlace): string {
  return `${x("from")}(${JSON.stringify(loc)}, ${holder});`;
}

export function holders(plan: TextParameter, { loc }: TextPlace): readonly Holder[] {
  if (!("spread" in plan)) return [{ name: plan.wireName, schema: plan.schema }];
  const own = plan.spread.properties.map(({ name, schema }, i) => ({
    name: plan.fields[i]?.wireName ?? name,
    schema,
  }));
  return [{ name: loc, schema: plan.spread }, ...own];
}
