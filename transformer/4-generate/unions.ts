import { resolve, type Schema, type TypeTable, type UnionSchema } from "../schema.js";
import { calling, type Decoder, type Site } from "./decoder.js";
import { literal } from "./literal.js";
import { access, pascal } from "./names.js";
import { decoderOf, itemOf } from "./schema-decoder.js";

/**
 * `null` is looked for first, then the discriminator decides; without one the members are tried.
 * `content` names the function of a named union.
 */
export function unionDecoder(schema: UnionSchema, site: Site, content?: string): Decoder {
  const members = schema.members.filter((member) => member.kind !== "null");
  const inner = membersDecoder(schema, members, site, content);
  if (members.length === schema.members.length || site.mode === "coerce") return inner;
  return { call: (value, key, parent) => `${value} === null ? null : ${inner.call(value, key, parent)}` };
}

/** Whether a `switch` on the discriminator is all there is to a union. */
export function isTagged(schema: UnionSchema): boolean {
  return schema.discriminator !== undefined && schema.members.every((member) => member.kind !== "null");
}

function membersDecoder(
  schema: UnionSchema,
  members: readonly Schema[],
  site: Site,
  content?: string,
): Decoder {
  const [only] = members;
  if (members.length === 1 && only) return decoderOf(only, site);
  return schema.discriminator
    ? taggedDecoder(schema, schema.discriminator, site, content)
    : calling(`${site.module.library}.union`, tableOf(members, site));
}

/** A `switch` on the discriminator; its value becomes a step of the `loc`, as in FastAPI. */
function taggedDecoder(
  schema: UnionSchema,
  { property, tags }: NonNullable<UnionSchema["discriminator"]>,
  site: Site,
  content?: string,
): Decoder {
  const members = schema.members.map((member, i) => ({ member, tags: tags[i] ?? [] }));
  const tagged = members.filter((entry) => entry.tags.length > 0);
  const others = members.filter((entry) => entry.tags.length === 0 && entry.member.kind !== "null");
  const render = (name: string) =>
    [
      `function ${name}(v, x, k, p) {`,
      ...(others.length > 0
        ? [
            `  ${othersCall(
              others.map((entry) => entry.member),
              site,
            )}`,
          ]
        : []),
      "  const n = x.count;",
      "  let o;",
      `  switch (${access("v?", property).replace("?[", "?.[")}) {`,
      ...tagged.map((entry, i) => `    ${branch(entry.member, entry.tags, i)}`),
      `    default: return x.tag(v, k, p, ${JSON.stringify(property)}, ${literal(tagged.flatMap((entry) => entry.tags))});`,
      "  }",
      "  if (x.count !== n) x.within(n, k);",
      "  return o;",
      "}",
    ].join("\n");
  const branch = (member: Schema, values: readonly (string | number | boolean)[], i: number) => {
    const [first] = values;
    const step =
      values.length > 1
        ? `String(${access("v", property)})`
        : literal(typeof first === "boolean" ? String(first) : first);
    const { call } = decoderOf(member, { ...site, hint: site.hint + tagHint(member, first, i) });
    return `${values.map((value) => `case ${literal(value)}:`).join(" ")} o = ${call("v", step)}; break;`;
  };
  const key = content ?? `${site.mode} ${JSON.stringify(schema)}`;
  return calling(site.module.declare("function", key, site.mode + site.hint, render));
}

function othersCall(members: readonly Schema[], site: Site): string {
  const $ = site.module.library;
  return `if (v !== undefined && !${$}.isObject(v)) return ${$}.union(v, x, k, p, ${tableOf(members, site)});`;
}

function tagHint(member: Schema, tag: unknown, i: number): string {
  return member.kind === "ref" ? "" : typeof tag === "string" ? pascal(tag) : String(i + 1);
}

/** The members by name, what a string could be besides a string before `string` itself. */
function tableOf(members: readonly Schema[], site: Site): string {
  const rank = (schema: Schema) => RANKS.indexOf(resolve(schema, site.types).kind);
  const labels = new Map<string, number>();
  const rows = members
    .toSorted((a, b) => rank(a) - rank(b))
    .map((member, i) => {
      const label = labelOf(member, site.types);
      const count = (labels.get(label) ?? 0) + 1;
      labels.set(label, count);
      return `[${JSON.stringify(count === 1 ? label : `${label} ${count}`)}, ${itemOf(member, site, String(i + 1))}]`;
    });
  return site.module.constant(
    `[${rows.join(", ")}]`,
    `${site.mode === "encode" ? "encode" : ""}${site.hint}Members`.replace(/^[A-Z]/, (letter) =>
      letter.toLowerCase(),
    ),
  );
}

/** In this order members are tried; kinds that are not listed come first and keep their order. */
const RANKS = ["number", "boolean", "date", "literal", "bigint", "template", "string", "unknown"];

/** What a member is called in a `loc`. */
export function labelOf(schema: Schema, types: TypeTable): string {
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
    case "date":
      return "datetime";
    default:
      return schema.kind;
  }
}
