import { documentAt } from "../../runtime/assembly/documents.js";
import type { ParameterPlace } from "../../runtime/calling/arguments.js";
import { isMembers, type Members } from "../../runtime/contract/members.js";
import { MERGE_PATCH_TYPE } from "../../runtime/contract/merge-patch.js";
import type { Method } from "../../runtime/contract/methods.js";
import { joinPath } from "../../runtime/paths/join-path.js";
import { pathTemplates } from "../../runtime/paths/openapi-path.js";
import { answeredBodies } from "../3-plan/outgoing/answered-bodies.js";
import { pathParameters, pathSegments } from "../3-plan/path-template.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import type { LinkedProgram, LinkedRoute } from "../5-link/linked-program.js";
import { currentRoutes } from "../5-link/versions.js";
import { eachPart } from "../parts.js";
import { resolve, type Schema, type TypeTable, wireName } from "../schema.js";
import type { Sent } from "../sources/sent.js";
import { rowOf } from "../sources/sources.js";

/** What is known about an operation for which requests are made. */
export interface Subject {
  readonly operationId: string;
  readonly method: Method;
  /** In Hono's syntax, with all prefixes. */
  readonly path: string;
  /** With its parameters in braces, as requests are made from it: `/items/{id}`. */
  readonly template: string;
  /** `src/app.ts:12` */
  readonly source: string;
  /** What a client sends: one entry for each name, for everything that reads it. */
  readonly inputs: readonly SubjectInput[];
  /** For a form: whether it contains files. */
  readonly hasFiles: boolean;
  /**
   * Its Operation Object in the document, with its references. Absent for a hidden operation, whose responses are not described.
   */
  readonly operation: Members | undefined;
  /** Whether a response can continue for as long as the program likes. */
  readonly isStream: boolean;
  /** The statuses of results that contain what was declared as secret. */
  readonly telling: ReadonlySet<number>;
  /** Whether it returns a `Response`, about which nothing is known. */
  readonly isFree: boolean;
  /** The statuses of results that have no body. */
  readonly empty: ReadonlySet<number>;
  /** The types of results that are JSON. */
  readonly answers: readonly Schema[];
}

/** What is sent under one name. */
export interface SubjectInput {
  readonly place: ParameterPlace | "body" | "form";
  /** The wire name. Absent for a whole body, or a whole form. */
  readonly name?: string;
  /** The types of everything that reads it: a value must be valid for each. */
  readonly schemas: readonly Schema[];
  /** Whether it may be absent. */
  readonly optional: boolean;
  /** The separator of the members of a list that is one value, or `deepObject`. */
  readonly style?: string;
  /** Whether any name that is not read there is refused. */
  readonly closed?: true;
  /** For a body that is neither JSON nor a form. */
  readonly mediaType?: string;
  /** What is sent if it must be sent: `*` for a condition, which is not refused like other values if it is wrong. */
  readonly always?: string;
  /** For a part of the path: the regular expression that it must match for the route to be found. */
  readonly pattern?: string;
}

/** The parts of a program that matter for requests to it. */
export interface FuzzedProgram {
  readonly subjects: readonly Subject[];
  readonly types: TypeTable;
  /** In terms of OpenAPI 3.1, no matter which version the app writes. */
  readonly document: Members;
  /** Every route by method and path, including sockets and hidden routes. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

export function fuzzedProgram(program: LinkedProgram): FuzzedProgram {
  const { info, types } = program;
  const routes = currentRoutes(program);
  const document = documentAt(
    { ...info, openapiVersion: "3.1" },
    routes.map((route) => route.operation()),
  );
  const subjects = routes
    .filter(({ routeKind }) => routeKind === "operation")
    .map((route) => subjectOf(route, document, types));
  return { subjects, types, document, routes: routes.map(({ method, path }) => ({ method, path })) };
}

function subjectOf(route: LinkedRoute, document: Members, types: TypeTable): Subject {
  const { operationId, method, path, compiled, around } = route;
  const { plan } = compiled;
  const guards = [...around.guards.flatMap((level) => level.plan.guards), ...(plan.guards ?? [])];
  const parameters = requestParametersOf({ guards, parameters: plan.parameters });
  const inputs = parameters.flatMap((parameter) =>
    rowOf(parameter)
      .sent(parameter)
      .flatMap((sent) => inputsOf(sent, types)),
  );
  const bodies = answeredBodies(plan);
  return {
    operationId,
    method,
    path,
    template: templateOf(path),
    source: plan.source,
    inputs: withPath(path, merged(inputs)),
    hasFiles:
      parameters.some((parameter) => rowOf(parameter).body?.kind === "form") && hasFiles(inputs, types),
    operation: operationIn(document, path, method),
    isStream: bodies.some(({ body }) => body.kind === "json-lines" || body.kind === "events"),
    empty: new Set(bodies.flatMap(({ status, body }) => (body.kind === "empty" ? [status] : []))),
    isFree: bodies.some(({ body }) => body.kind === "response"),
    answers: bodies.flatMap(({ body }) => (body.kind === "json" ? [body.schema] : [])),
    telling: new Set(
      bodies.flatMap(({ status, body }) =>
        "schema" in body && body.schema && holds(body.schema, types, ({ secret }) => secret === true)
          ? [status]
          : [],
      ),
    ),
  };
}

/** RFC 9110, 13.1. */
const CONDITION = /^if-(?:none-)?match$/i;

function inputsOf(sent: Sent, types: TypeTable): readonly SubjectInput[] {
  const schema = resolve(sent.schema, types);
  if (sent.in !== "body" || sent.as !== "form" || sent.key || schema.kind !== "object")
    return [inputOf(sent)];
  // Other parameters may read fields of the same form.
  return schema.properties.map((property) => ({
    place: "form",
    name: wireName(property),
    schemas: [property.schema],
    optional: property.optional || property.default !== undefined,
    ...(schema.strict && { closed: true }),
  }));
}

function inputOf(sent: Sent): SubjectInput {
  const { schema } = sent;
  if (sent.in === "body") {
    const { as, key, optional } = sent;
    return {
      place: as === "form" ? "form" : "body",
      ...(key && { name: key.wireName }),
      schemas: [schema],
      optional,
      ...(as === "merge-patch" && { mediaType: MERGE_PATCH_TYPE }),
    };
  }
  const { in: place, wireName: name, optional, among, closed, style } = sent;
  return {
    place,
    name,
    schemas: [schema],
    optional: optional && !among,
    ...(style && { style }),
    ...(closed && { closed }),
    // Any version is accepted.
    ...(place === "header" && CONDITION.test(name) && { always: "*" }),
  };
}

function operationIn({ paths }: Members, path: string, method: Method): Members | undefined {
  for (const { path: documented } of pathTemplates(joinPath("", path))) {
    const item = isMembers(paths) ? paths[documented] : undefined;
    const operation = isMembers(item) ? item[method] : undefined;
    if (isMembers(operation)) return operation;
  }
  return undefined;
}

function templateOf(path: string): string {
  const texts = pathSegments(path).map((segment) => {
    if (segment.kind === "literal") return segment.text;
    return segment.kind === "wildcard" ? "x" : `{${segment.name}}`;
  });
  return texts.join("/").replace(/^(?!\/)/, "/");
}

/** A name is listed once, no matter how many parameters read it. */
function merged(inputs: readonly SubjectInput[]): readonly SubjectInput[] {
  const byKey = new Map<string, SubjectInput>();
  for (const input of inputs) {
    const { place, name } = input;
    const key = `${place} ${place === "header" ? name?.toLowerCase() : name}`;
    const known = byKey.get(key);
    byKey.set(key, {
      ...known,
      ...input,
      optional: input.optional && known?.optional !== false,
      schemas: [...(known?.schemas ?? []), ...input.schemas],
    });
  }
  return [...byKey.values()];
}

/** Adds the names in the path that nothing reads, and the pattern that a part of it must match to be found. */
function withPath(path: string, inputs: readonly SubjectInput[]): readonly SubjectInput[] {
  const parameters = pathParameters(path);
  const read = inputs.map((input) => {
    const pattern =
      input.place === "path" ? parameters.find(({ name }) => name === input.name)?.pattern : undefined;
    return pattern === undefined ? input : { ...input, pattern };
  });
  const unread = parameters
    .filter(({ name }) => !inputs.some((input) => input.place === "path" && input.name === name))
    .map(
      ({ name, pattern }): SubjectInput => ({
        place: "path",
        name,
        schemas: [{ kind: "string" }],
        optional: false,
        ...(pattern !== undefined && { pattern }),
      }),
    );
  return [...read, ...unread];
}

function hasFiles(inputs: readonly SubjectInput[], types: TypeTable): boolean {
  const isFile = (schema: Schema) =>
    schema.kind === "upload" || (schema.kind === "parsed" && schema.type === "Uint8Array");
  return inputs.some(({ schemas }) => schemas.some((schema) => holds(schema, types, isFile)));
}

/** Whether the condition holds for any part of a type. */
export function holds(schema: Schema, types: TypeTable, is: (schema: Schema) => boolean): boolean {
  const seen = new Set<Schema>();
  const visit = (each: Schema): boolean => {
    const resolved = resolve(each, types);
    if (seen.has(resolved)) return false;
    seen.add(resolved);
    if (is(each) || is(resolved)) return true;
    let found = false;
    eachPart(resolved, (part) => {
      found ||= visit(part);
    });
    return found;
  };
  return visit(schema);
}
