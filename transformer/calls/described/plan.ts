import { joinPath } from "../../../runtime/paths/join-path.js";
import { sourceOf } from "../../1-discover/location.js";
import type { PlanContext, QuietReading } from "../../3-plan/context.js";
import { pathParameters } from "../../3-plan/path-template.js";
import type { OperationPlan, ResultBodyPlan } from "../../3-plan/plan.js";
import type { Direction, ObjectSchema, Property, Schema } from "../../schema.js";
import { locationOf } from "../../semantics/location.js";
import type { PropertyFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import type { ParameterPlan } from "../../sources/sources.js";
import type { DescribedCall } from "./find.js";
import type { HonoOutput } from "./hono-routes.js";

/** With the reader of its types, which may be types that no operation of our own could have. */
export interface DescribedPlan extends OperationPlan {
  readonly quiet: QuietReading;
}

/** Any value: nothing is known about a type that cannot be sent. */
const ANYTHING: Schema = { kind: "unknown" };
const TEXT: Schema = { kind: "string" };
const FILE: Schema = { kind: "upload" };

export function planDescribed(found: DescribedCall, context: PlanContext): DescribedPlan {
  const { place, location, at, application, handledBy, route, registration } = found;
  const path = joinPath(at, route.path);
  const quiet = context.quiet();
  const read = (type: TypeRef, mode: Direction): Schema =>
    quiet.read(type, { location: locationOf(application), trail: [], mode }) ?? ANYTHING;
  return {
    method: route.method,
    path,
    receiver: registration,
    isDescribed: true,
    parameters: parametersOf(found, path, read, context),
    result: { status: 200, bodies: bodiesOf(route.outputs, read) },
    documentation: {
      description: `Handled by ${handledBy} and documented from its type. Requests and responses are not validated.`,
      extensions: { "x-countersign-validated": false },
    },
    location,
    source: sourceOf(place, context.root),
    quiet,
  };
}

type Read = (type: TypeRef, mode: Direction) => Schema;

function parametersOf(
  { route: { input } }: DescribedCall,
  path: string,
  read: Read,
  { semantics }: PlanContext,
): readonly ParameterPlan[] {
  const parts = new Map(propertiesOf(input, semantics).map((part) => [part.name, part]));
  const params = new Map(
    propertiesOf(parts.get("param")?.type, semantics).map(({ name, type }) => [name, type]),
  );
  const inPath = pathParameters(path).map(({ name }): ParameterPlan => {
    const type = params.get(name);
    return { in: "path", name, wireName: name, schema: type ? read(type, "input") : TEXT, optional: false };
  });
  const named = (place: string) => {
    const part = parts.get(place);
    return propertiesOf(part?.type, semantics).map(({ name, type, optional }) => ({
      name,
      wireName: name,
      schema: read(type, "input"),
      optional: optional || part?.optional === true || admitsUndefined(type, semantics),
    }));
  };
  return [
    ...inPath,
    ...named("query").map((each): ParameterPlan => ({ in: "query", ...each })),
    ...named("header").map((each): ParameterPlan => ({ in: "header", ...each })),
    ...named("cookie").map((each): ParameterPlan => ({ in: "cookie", ...each })),
    ...bodyOf(parts, read, semantics),
  ];
}

/** A request has one body. It is JSON if a route can read it in two ways. */
function bodyOf(
  parts: ReadonlyMap<string, PropertyFact>,
  read: Read,
  semantics: Semantics,
): readonly ParameterPlan[] {
  const json = parts.get("json");
  const form = parts.get("form");
  if (json) {
    const schema = read(json.type, "input");
    return [{ in: "body", name: "json", embed: false, schema, optional: json.optional }];
  }
  if (!form) return [];
  const properties = propertiesOf(form.type, semantics).map(
    ({ name, type, optional, declaration }): Property => ({
      name,
      schema: isFile(type, semantics) ? FILE : read(type, "input"),
      optional: optional || admitsUndefined(type, semantics),
      ...(declaration && { declaration }),
    }),
  );
  const spread: ObjectSchema = { kind: "object", properties };
  const fields = properties.map(({ name }) => ({ property: name, wireName: name }));
  return [{ in: "form", name: "form", spread, fields, optional: form.optional }];
}

function propertiesOf(type: TypeRef | undefined, semantics: Semantics): readonly PropertyFact[] {
  const kind = type && semantics.shape(type).kind;
  return type && (kind === "object" || kind === "intersection") ? semantics.members(type).properties : [];
}

function isFile(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  return shape.kind === "builtin" && (shape.name === "File" || shape.name === "Blob");
}

function admitsUndefined(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (shape.kind === "union") return shape.members.some((each) => admitsUndefined(each, semantics));
  return shape.kind === "undefined";
}

/** One for each status, in ascending order. A status can have one of several bodies. */
function bodiesOf(outputs: readonly HonoOutput[], read: Read): readonly ResultBodyPlan[] {
  const byStatus = new Map<number, HonoOutput[]>();
  for (const output of outputs)
    for (const status of output.statuses) byStatus.set(status, [...(byStatus.get(status) ?? []), output]);
  return [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, all]) => ({ status, body: bodyOfStatus(status, all, read) }));
}

function bodyOfStatus(status: number, all: readonly HonoOutput[], read: Read): ResultBodyPlan["body"] {
  const formats = new Set(all.map(({ format }) => format));
  if (status === 204 || status === 205 || status === 304 || formats.has("redirect")) return { kind: "empty" };
  const [format] = formats;
  if (formats.size > 1 || (format !== "json" && format !== "text")) return { kind: "response" };
  if (format === "text") return { kind: "text", contentType: "text/plain; charset=UTF-8" };
  const [first = ANYTHING, ...more] = all.map(({ output }) => read(output, "output"));
  return { kind: "json", schema: more.length === 0 ? first : { kind: "union", members: [first, ...more] } };
}
