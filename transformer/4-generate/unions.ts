import { ANY } from "../../runtime/contract/value-forms.js";
import { parsedType } from "../parsed-types.js";
import type { Discriminator, Schema, TypeTable, UnionSchema } from "../schema.js";
import { calling, type Decoder, directionOf, itemOf, type Site } from "./decoder.js";
import { formsOf } from "./forms.js";
import { literal } from "./literal.js";
import { camel, pascal } from "./names.js";
import { needlessAfter, orderOfTrying } from "./union-knowledge.js";
import { groupsByTag, requirementsOf } from "./union-members.js";

/** `null` is checked first, then the discriminator decides. Without a discriminator, the members are tried. */
export function unionDecoder(schema: UnionSchema, site: Site): Decoder {
  const members = schema.members.filter((member) => member.kind !== "null");
  const inner = membersDecoder(schema, members, site);
  if (members.length === schema.members.length || site.mode === "coerce") return inner;
  return { call: (value, key) => `${value} === null ? null : ${inner.call(value, key)}`, twice: true };
}

function membersDecoder(schema: UnionSchema, members: readonly Schema[], site: Site): Decoder {
  const [only] = members;
  if (members.length === 1 && only) return site.decoderOf(only, site);
  if (schema.discriminator) return taggedDecoder(schema, schema.discriminator, site);
  const grouped = groupsByTag(members, site.facts, directionOf(site));
  if (!grouped) return calling(site.module.library("union"), tableOf(members, site));
  const rows = grouped.groups.flatMap(({ values, members: [first, ...more] }) => {
    if (!first) return [];
    const group: Schema = more.length === 0 ? first : { kind: "union", members: [first, ...more] };
    const decode = itemOf(group, site, hintOf(first, values, 0));
    return values.map((value) => `[${tagText(value, site)}, ${decode}]`);
  });
  return tagged(grouped.property, rows, undefined, site);
}

/** The discriminator's values with the decoder of each, and separately the members that are not objects. */
function taggedDecoder(schema: UnionSchema, discriminator: Discriminator, site: Site): Decoder {
  const { tags } = discriminator;
  const rows = schema.members.flatMap((member, i) => {
    const values = tags[i] ?? [];
    const hint = hintOf(member, values, i);
    return values.map((value) => `[${tagText(value, site)}, ${itemOf(member, site, hint)}]`);
  });
  const others = schema.members.filter((member, i) => member.kind !== "null" && !tags[i]?.length);
  return tagged(
    site.facts.given(directionOf(site)).tagName(discriminator),
    rows,
    others.length > 0 ? tableOf(others, site, "Others") : undefined,
    site,
  );
}

/** A tag as it arrives: as text in a form. */
function tagText(value: Parameters<typeof literal>[0], { mode }: Site): string {
  return literal(mode === "coerce" ? String(value) : value);
}

function hintOf(member: Schema, values: readonly unknown[], i: number): string {
  if (member.kind === "ref") return "";
  return typeof values[0] === "string" ? pascal(values[0]) : String(i + 1);
}

function tagged(property: string, rows: readonly string[], others: string | undefined, site: Site): Decoder {
  const members = site.module.constant(`new Map([${rows.join(", ")}])`, `${camel(site.hint)}Members`);
  return calling(site.module.library("tagged"), JSON.stringify(property), members, others);
}

/** The members by name, in the order of declaration. */
function tableOf(members: readonly Schema[], site: Site, what = "Members"): string {
  const labels = new Map<string, number>();
  const requirements = requirementsOf(members, site.facts, directionOf(site));
  const needless = needlessAfter(members, site.facts);
  // Everything in a path or query arrives as a string.
  const forms = members.map((member) => (site.mode === "coerce" ? ANY : formsOf(member, site.facts.types)));
  const rows = members.map((member, i) => {
    const label = labelOf(member, site.facts.types);
    const count = (labels.get(label) ?? 0) + 1;
    labels.set(label, count);
    const name = JSON.stringify(count === 1 ? label : `${label} ${count}`);
    const more = [requirements[i] ?? [], needless[i] ?? []];
    while (more.at(-1)?.length === 0) more.pop();
    const required = more.map((list) => `, ${literal(list)}`).join("");
    return `[${name}, ${itemOf(member, site, String(i + 1))}, ${forms[i] ?? ANY}${required}]`;
  });
  const order = orderOfTrying(members, site.facts, forms);
  const table = `${site.module.library("members")}([${rows.join(", ")}]${order ? `, ${literal(order)}` : ""})`;
  return site.module.constant(table, `${camel(site.hint)}${what}`);
}

/** The name of a member in a `loc`. */
function labelOf(schema: Schema, types: TypeTable): string {
  switch (schema.kind) {
    case "ref":
      return types.get(schema.id)?.name ?? schema.id;
    case "array":
      return `list[${labelOf(schema.items, types)}]`;
    case "set":
      return `set[${labelOf(schema.items, types)}]`;
    case "map":
      return `dict[${labelOf(schema.key, types)},${labelOf(schema.value, types)}]`;
    case "tuple":
      return `tuple[${schema.items.map((item) => labelOf(item.schema, types)).join(",")}]`;
    case "literal":
      return `literal[${schema.values.map((value) => (typeof value === "string" ? `'${value}'` : String(value))).join(",")}]`;
    case "union":
      return schema.members.map((member) => labelOf(member, types)).join("|");
    case "template":
      return "string";
    case "parsed":
      return parsedType(schema.type).loc;
    case "upload":
      return "file";
    case "toJSON":
      return schema.made && schema.input ? labelOf(schema.input, types) : "object";
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "object":
      return schema.kind;
  }
}
