import { nameArguments } from "../../runtime/calling/arguments.js";
import { pathTemplates } from "../../runtime/paths/openapi-path.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import { filesIn } from "../3-plan/scalars.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import {
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
  wireName,
} from "../schema.js";
import type { BodyForm, Sent, SentBody, SentParameter } from "../sources/sent.js";
import { rowOf } from "../sources/sources.js";
import { isOptional } from "./type-text.js";

/** The arguments of an operation: members of one object, with the names of `runtime/calling/arguments.ts`. */
export interface OperationArguments {
  /** The path as OpenAPI writes it. */
  readonly path: string;
  readonly parameters: readonly ArgumentParameter[];
  readonly body?: ArgumentBody;
}

export interface ArgumentParameter extends SentParameter {
  /** Its name as an argument. */
  readonly argument: string;
}

/** How the body is passed in the arguments. */
export type ArgumentBody = { readonly as: BodyForm; readonly files: boolean; readonly optional: boolean } & (
  | {
      /** The properties of an object, next to the parameters. */
      readonly kind: "beside";
      readonly schema: Schema;
    }
  | {
      /** Properties that are separate parameters. */
      readonly kind: "keys";
      readonly properties: readonly Property[];
    }
  | { readonly kind: "whole"; readonly argument: string; readonly schema: Schema }
);

export function argumentsOf(route: LinkedRoute, types: TypeTable): OperationArguments {
  const sent = sentBy(route);
  const [template] = pathTemplates(route.path);
  const names = template?.names ?? [];
  const given = sent.filter(
    (one) => one.in !== "body" && (one.in !== "path" || names.includes(one.wireName)),
  );
  const parameters = distinct([...(given as readonly SentParameter[]), ...unread(names, given)]);
  const body = bodyOf(
    sent.filter((one) => one.in === "body"),
    types,
  );
  const called = nameArguments(parameters, body && besideNames(body, types));
  const withNames = parameters.map((one, i) => ({ ...one, argument: called.parameters[i] ?? one.name }));
  return {
    path: template?.path ?? route.path,
    parameters: withNames,
    ...(body && { body: placed(body, called.body) }),
  };
}

/** What the handler, its dependencies and the guards around a route read. */
function sentBy({ compiled, around }: LinkedRoute): readonly Sent[] {
  const readers = [
    compiled.plan,
    ...around.guards.map(({ plan }) => ({ guards: plan.guards, parameters: [] })),
  ];
  return readers.flatMap(requestParametersOf).flatMap((parameter) => rowOf(parameter).sent(parameter));
}

/** Names in the path of a router that no handler reads. */
function unread(names: readonly string[], given: readonly Sent[]): readonly SentParameter[] {
  const read = new Set(given.flatMap((one) => (one.in === "path" ? [one.wireName] : [])));
  return names
    .filter((name) => !read.has(name))
    .map((name) => ({ in: "path", name, wireName: name, schema: { kind: "string" }, optional: false }));
}

/** Lists each name of a place once. It may be left out if no parameter requires it. */
function distinct(parameters: readonly SentParameter[]): readonly SentParameter[] {
  const byName = new Map<string, SentParameter>();
  const called = new Set<string>();
  for (const one of parameters) {
    const key = `${one.in} ${one.in === "header" ? one.wireName.toLowerCase() : one.wireName}`;
    const known = byName.get(key);
    if (known) byName.set(key, { ...known, optional: known.optional && one.optional });
    else {
      // Two wire names that have the same name in two functions.
      const isTaken = called.has(`${one.in} ${one.name}`);
      called.add(`${one.in} ${one.name}`);
      byName.set(key, isTaken ? { ...one, name: one.wireName } : one);
    }
  }
  return [...byName.values()];
}

type Body = Pick<ArgumentBody, "as" | "files" | "optional"> & {
  readonly schema?: Schema;
  readonly properties?: readonly Property[];
};

function bodyOf(sent: readonly SentBody[], types: TypeTable): Body | undefined {
  const [first] = sent;
  if (!first) return undefined;
  const { as } = first;
  const files = as === "form" && sent.some(({ schema }) => hasFiles(schema, types));
  const optional = sent.every((one) => one.optional);
  const keys = sent.flatMap((one) => (one.key ? [one] : []));
  const wholes = sent.filter((one) => !one.key);
  // A JSON body has one type for all readers. A form may have fields next to an object.
  if (keys.length === 0) return { as, files, optional, schema: first.schema };
  const properties = [
    ...keys.map(propertyOf),
    ...wholes.flatMap(({ schema }) => propertiesOf(schema, types)),
  ];
  const byName = new Map(properties.map((one) => [wireName(one), one]));
  return { as, files, optional, properties: [...byName.values()] };
}

function propertyOf({ key, schema, optional, annotations }: SentBody): Property {
  const { name = "body", wireName: wire = name } = key ?? {};
  return { name, schema, optional, ...(wire !== name && { wire }), ...(annotations && { annotations }) };
}

function propertiesOf(schema: Schema, types: TypeTable): readonly Property[] {
  const resolved = resolve(schema, types);
  return resolved.kind === "object" ? resolved.properties : [];
}

function hasFiles(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind === "object")
    return resolved.properties.some((property) => hasFiles(property.schema, types));
  if (resolved.kind === "union") return resolved.members.some((member) => hasFiles(member, types));
  return filesIn(resolved, types).length > 0;
}

function besideNames({ schema, properties, optional }: Body, types: TypeTable): readonly string[] | "whole" {
  if (properties) return properties.map(({ name }) => name);
  const object = schema && resolve(schema, types);
  if (object?.kind !== "object" || object.index || object.properties.length === 0) return "whole";
  if (optional && !isAllOptional(object)) return "whole";
  return object.properties.map(({ name }) => name);
}

function isAllOptional({ properties }: ObjectSchema): boolean {
  return properties.every((property) => isOptional(property, "input"));
}

function placed(
  { as, files, optional, schema, properties }: Body,
  argument: string | undefined,
): ArgumentBody {
  const whole = schema ?? { kind: "object", properties: properties ?? [] };
  if (argument !== undefined) return { kind: "whole", as, files, optional, argument, schema: whole };
  if (properties) return { kind: "keys", as, files, optional, properties };
  return { kind: "beside", as, files, optional, schema: whole };
}
