import { argumentStatements } from "../../4-generate/argument.js";
import type { Site } from "../../4-generate/decoder.js";
import { x } from "../../4-generate/library.js";
import { literal } from "../../4-generate/literal.js";
import { pascal } from "../../4-generate/names.js";
import { spreadDecoder } from "../../4-generate/objects.js";
import { isList } from "../../4-generate/once-or-more.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import type { Holder } from "../../4-generate/secrets.js";
import { wireName } from "../../schema.js";
import type { Statements } from "../source.js";
import { nestedValue } from "./nested.js";
import type { ObjectsOfText, TextPlace } from "./place.js";
import { delimiterOf } from "./styles.js";
import type { ChoiceParameter, SingleParameter, SpreadParameter, TextParameter } from "./text-parameter.js";

/** Reads text from its place, and converts it to its type. */
export function statements(
  plan: TextParameter,
  place: TextPlace,
  site: Site,
  others: () => readonly string[],
): Statements {
  if (!("spread" in plan || "choice" in plan)) return singleStatements(plan, place, site);
  if (!place.objects) throw new Error(`No object is read from ${place.text}`);
  const from = { ...place, ...place.objects };
  return "choice" in plan
    ? choiceStatements(plan, from, others(), site)
    : spreadStatements(plan, from, others(), site);
}

function singleStatements(plan: SingleParameter, place: TextPlace, site: Site): Statements {
  const { wireName, schema, style } = plan;
  const { call } = decoderOf(schema, { ...site, mode: "coerce" });
  const name = JSON.stringify(place.key(wireName));
  const { holder, one, all } = place;
  const delimiter = delimiterOf(style);
  const value = () => {
    if (style === "deepObject") return nestedValue(plan, place, site);
    if (delimiter !== undefined) return `${holder}.queryList(${name}, ${JSON.stringify(delimiter)})`;
    return all !== undefined && isList(schema, site.facts.types)
      ? `${site.module.library("some")}(${holder}.${all}(${name}))`
      : `${holder}.${one}(${name})`;
  };
  return argumentStatements(plan, value(), (input) => call(input, JSON.stringify(wireName)), site);
}

type Place = TextPlace & ObjectsOfText;

function spreadStatements(
  plan: SpreadParameter,
  place: Place,
  read: readonly string[],
  site: Site,
): Statements {
  const inner: Site = { ...site, mode: "coerce", hint: pascal(plan.name) };
  const decode = spreadDecoder(plan.spread, fieldsOf(plan), inner);
  const given = givenObject([plan], place, read, site);
  return objectStatements(plan, given, (value) => `${decode}(${value}, x)`);
}

/** What was sent for any of the objects. The decoder determines which of them it is. */
function choiceStatements(
  plan: ChoiceParameter,
  place: Place,
  read: readonly string[],
  site: Site,
): Statements {
  const { call } = decoderOf(plan.schema, { ...site, mode: "coerce", hint: pascal(plan.name) });
  return objectStatements(plan, givenObject(plan.choice, place, read, site), (value) => call(value));
}

function objectStatements(
  { optional }: { readonly optional: boolean },
  given: string,
  decoded: (value: string) => string,
): Statements {
  return (variable) =>
    optional
      ? [
          `let ${variable} = ${given};`,
          `${variable} = Object.keys(${variable}).length === 0 ? undefined : ${decoded(variable)};`,
        ]
      : [`const ${variable} = ${decoded(given)};`];
}

/** The expression for the values that were sent for objects. */
function givenObject(
  objects: readonly SpreadParameter[],
  { holder, given: source }: Place,
  read: readonly string[],
  { module, facts }: Site,
): string {
  const fields = objects.flatMap(fieldsOf);
  const names = (lists: boolean) => {
    const found = fields.filter(({ property }) => isList(property.schema, facts.types) === lists);
    return literal([...new Set(found.map(({ from }) => from))]);
  };
  const own = new Set(fields.map(({ from }) => from));
  const others = read.filter((name) => !own.has(name));
  const all = objects.some(({ spread }) => spread.strict) ? literal(others) : undefined;
  const delimiters = Object.values(delimitersIn(objects))[0];
  const more = [all ?? (delimiters && "undefined"), delimiters && JSON.stringify(delimiters)];
  const args = [holder, `"${source}"`, names(false), names(true), ...more].filter(
    (each) => each !== undefined,
  );
  return `${module.library("given")}(${args.join(", ")})`;
}

function fieldsOf({ spread, fields }: SpreadParameter) {
  return spread.properties.map((property, i) => ({
    property,
    from: fields[i]?.wireName ?? wireName(property),
    to: property.name,
  }));
}

/** The `loc` of an issue is the place and the name of its parameter. */
export function locating(plans: readonly TextParameter[], { holder, loc }: TextPlace): string {
  const delimiters = delimitersIn(plans);
  const lists = Object.keys(delimiters).length > 0 ? `, ${literal(delimiters)}` : "";
  return `${x("from")}(${JSON.stringify(loc)}, ${holder}${lists});`;
}

/** The separators of lists that are one value, by the names of the lists. */
function delimitersIn(plans: readonly TextParameter[]): { readonly [wireName: string]: string } {
  type Named = Pick<SingleParameter, "wireName" | "style">;
  const named = plans.flatMap((plan): readonly Named[] =>
    "choice" in plan ? [] : "spread" in plan ? plan.fields : [plan],
  );
  return Object.fromEntries(
    named.flatMap(({ wireName, style }) => {
      const delimiter = delimiterOf(style);
      return delimiter === undefined ? [] : [[wireName, delimiter] as const];
    }),
  );
}

export function holders(plan: TextParameter, place: TextPlace): readonly Holder[] {
  if ("choice" in plan) return plan.choice.flatMap((member) => holders(member, place));
  if (!("spread" in plan)) return [{ name: plan.wireName, schema: plan.schema }];
  const own = fieldsOf(plan).map(({ from, property }) => ({ name: from, schema: property.schema }));
  return [{ name: place.loc, schema: plan.spread }, ...own];
}
