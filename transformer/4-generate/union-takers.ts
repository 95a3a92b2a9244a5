import type { Schema, UnionSchema } from "../schema.js";
import type { Site } from "./decoder.js";
import { literal } from "./literal.js";
import { access } from "./names.js";
import { structureOf } from "./structure.js";
import { calledTaker, type Taker, type TakerOf, tested } from "./taker.js";
import { areAlternatives } from "./tried-unions.js";
import { orderOfTrying } from "./union-knowledge.js";
import { groupsOf, type Requirement, requirementsOf } from "./union-members.js";

/** The function that takes a union whose objects have a discriminating property, or the expression for any other. */
export function unionTaker(schema: UnionSchema, site: Site, takerOf: TakerOf): Taker {
  const split = groupsOf(schema, site.facts);
  if (!split) return anyOf(schema.members, site, takerOf);
  const { property, groups, others } = split;
  const render = (own: string) => {
    const cases = groups.map(({ values, members }, i) => {
      const { take } = anyOf(members, { ...site, hint: `${site.hint}${i + 1}` }, takerOf);
      return `    ${values.map((value) => `case ${literal(value)}:`).join(" ")} return ${take("v")};`;
    });
    const rest =
      others.length > 0
        ? [`  return ${anyOf(others, { ...site, hint: `${site.hint}Others` }, takerOf).take("v")};`]
        : [];
    return [
      `function ${own}(v) {`,
      `  switch (${access("v?", property)}) {`,
      ...cases,
      "  }",
      ...rest,
      "}",
    ].join("\n");
  };
  return calledTaker(
    site.module.declare("function", `take ${structureOf(schema)}`, `take${site.hint}`, render),
  );
}

/** Scalars first, then the rest. If several may take the value, only one that covers all of it does. */
function anyOf(members: readonly Schema[], site: Site, takerOf: TakerOf): Taker {
  const takers = members.map((member, i) =>
    takerOf(member, { ...site, hint: members.length === 1 ? site.hint : site.hint + (i + 1) }),
  );
  const tests = takers.flatMap(({ test }) => test ?? []);
  const test = (value: string) => `(${tests.map((each) => each(value)).join(" || ")})`;
  if (tests.length === takers.length) return tested(test);
  const [only] = takers;
  if (only && takers.length === 1) return only;
  const others = inOrder(
    members.filter((_, i) => !takers[i]?.test),
    takers.filter((taker) => !taker.test),
    site,
  );
  return {
    take: (value) =>
      tests.length === 0 ? `(${others(value)})` : `(${test(value)} ? ${value} : ${others(value)})`,
  };
}

/** Those with the most properties first, each tried only if what it requires is present. */
function inOrder(
  members: readonly Schema[],
  takers: readonly Taker[],
  site: Site,
): (value: string) => string {
  if (!areAlternatives(members, site.facts))
    return (value) => takers.map(({ take }) => take(value)).join(" ?? ");
  const requirements = requirementsOf(members, site.facts, "input");
  const order = orderOfTrying(members, site.facts) ?? members.map((_, i) => i);
  return (value) =>
    order
      .map((i) => {
        const tests = (requirements[i] ?? []).map((required) => requirementTest(value, required));
        const take = `${site.module.library("exactly")}(${value}, ${takers[i]?.take(value)})`;
        return tests.length === 0 ? take : `(${tests.join(" && ")} ? ${take} : undefined)`;
      })
      .join(" ?? ");
}

function requirementTest(value: string, required: Requirement): string {
  if (typeof required === "string") return `${access(`${value}?`, required)} !== undefined`;
  const [name, ...values] = required;
  const input = access(`${value}?`, name);
  const test = values.map((each) => `${input} === ${literal(each)}`).join(" || ");
  return values.length === 1 ? test : `(${test})`;
}
