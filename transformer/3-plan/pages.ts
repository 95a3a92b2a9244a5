import { CS1090 } from "../diagnostics/catalogue.js";
import {
  type Json,
  type ObjectSchema,
  resolve,
  type Schema,
  type SourceLocation,
  type TypeTable,
  wireName,
} from "../schema.js";
import { rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import { dependenciesOf, type Reading } from "./needs.js";
import type { NextPagePlan, PagesPlan, ResultPlan } from "./plan.js";

/**
 * How clients get from one page of an operation marked `@paginated` to the next. The first of these that applies is used: a
 * property `next<Name>` of the result with a query parameter `<name>`, a header `link` (RFC 8288), a query parameter `page`, a
 * query parameter `offset` or `skip`.
 * @param marked the location of the tag.
 * @returns `undefined` if none applies, which has been reported.
 */
export function planPages(
  reading: Reading,
  { bodies }: ResultPlan,
  marked: SourceLocation,
  { reader: { types }, report, label }: RouteContext,
): PagesPlan | undefined {
  const [success, ...others] = bodies.filter(({ status }) => status >= 200 && status < 300);
  const page =
    success?.body.kind === "json" && others.length === 0 ? resolve(success.body.schema, types) : undefined;
  const lists = page?.kind === "object" ? listsIn(page, types) : [];
  const next = page && nextPage(page, success?.headers, reading, types);
  const refuse = (problem: string) => {
    report(CS1090({ route: label, problem }, { location: marked, trail: [label, "@paginated"] }));
    return undefined;
  };
  if (page?.kind === "array") return next ? { next } : refuse(NO_NEXT);
  if (page?.kind !== "object") return refuse("its result is neither a list nor an object with a list");
  const [items, ...more] = lists;
  if (items === undefined) return refuse("its result has no property that is a list");
  if (more.length > 0) return refuse(`its result has several lists: ${lists.join(", ")}`);
  return next ? { items, next } : refuse(NO_NEXT);
}

const NO_NEXT =
  'its result has no property like "nextCursor" that a query parameter "cursor" takes, and no header "link"; its query has no number "page", "offset" or "skip"';

function listsIn({ properties }: ObjectSchema, types: TypeTable): readonly string[] {
  return properties
    .filter(({ schema, optional }) => !optional && resolve(schema, types).kind === "array")
    .map(({ name }) => name);
}

function nextPage(
  page: Schema,
  headers: ObjectSchema | undefined,
  reading: Reading,
  types: TypeTable,
): NextPagePlan | undefined {
  const parameters = queryOf(reading);
  const properties = page.kind === "object" ? page.properties : [];
  for (const property of properties)
    for (const { name, schema } of parameters)
      if (plain(wireName(property)) === `next${plain(name)}` && isTaken(property.schema, schema, types))
        return { by: "cursor", property: property.name, parameter: name };
  if (headers?.properties.some((header) => wireName(header).toLowerCase() === "link")) return { by: "link" };
  for (const [by, name] of COUNTED) {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter || kindsOf(parameter.schema, types).some((kind) => kind !== "number")) continue;
    const first = typeof parameter.default === "number" ? parameter.default : by === "page" ? 1 : 0;
    return { by, parameter: name, first };
  }
  return undefined;
}

/** Query parameters that are numbers and count pages or items. */
const COUNTED = [
  ["page", "page"],
  ["offset", "offset"],
  ["offset", "skip"],
] as const;

interface QueryParameter {
  readonly name: string;
  readonly schema: Schema;
  readonly default?: Json | undefined;
}

function queryOf(reading: Reading): readonly QueryParameter[] {
  return [reading, ...dependenciesOf(reading)]
    .flatMap(({ parameters }) => parameters)
    .flatMap((parameter) => rowOf(parameter).readings(parameter))
    .flatMap(({ place, name, schema, default: fallback }) =>
      place === "query" && schema ? [{ name, schema, default: fallback }] : [],
    );
}

/** `nextPageToken`, `next_page_token` and `next-page-token` are the same name. */
const plain = (name: string) => name.replace(/[-_]/g, "").toLowerCase();

/** Whether the value in the result can be sent as the parameter. */
function isTaken(given: Schema, wanted: Schema, types: TypeTable): boolean {
  const kinds = kindsOf(wanted, types);
  const found = kindsOf(given, types).filter((kind) => kind !== "null");
  return found.length > 0 && found.every((kind) => kinds.includes(kind));
}

/** The kinds of values that a type has on the wire, as far as paging distinguishes them. */
function kindsOf(schema: Schema, types: TypeTable): readonly string[] {
  const resolved = resolve(schema, types);
  switch (resolved.kind) {
    case "union":
      return resolved.members.flatMap((member) => kindsOf(member, types));
    case "literal":
      return resolved.values.map((value) => typeof value);
    case "template":
      return ["string"];
    case "parsed":
      return [resolved.type];
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "upload":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
      return [resolved.kind];
  }
}
