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

/** What is known of an operation that requests are made for. */
export interface Subject {
  readonly operationId: string;
  readonly method: Method;
  /** In Hono's syntax, prefixes joined. */
  readonly path: string;
  /** With its parameters in braces, as a request is made from it: `/items/{id}`. */
  readonly template: string;
  /** `src/app.ts:12` */
  readonly source: string;
  /** What a client sends: one for each name, of all who read it. */
  readonly inputs: readonly SubjectInput[];
  /** Of a form: whether it carries files. */
  readonly hasFiles: boolean;
  /** Its Operation Object in the document, references as there; absent of a hidden one, whose answers nothing describes. */
  readonly operation: Members | undefined;
  /** Whether an answer goes on for as long as the program likes. */
  readonly isStream: boolean;
  /** The statuses of results that hold what was declared as secret. */
  readonly telling: ReadonlySet<number>;
  /** It answers with a `Response`, of which nothing is known. */
  readonly isFree: boolean;
  /** The statuses of results that have no body. */
  readonly empty: ReadonlySet<number>;
  /** The types of results that are JSON. */
  readonly answers: readonly Schema[];
}

/** What is sent under one name. */
export interface SubjectInput {
  readonly place: ParameterPlace | "body" | "form";
  /** On the wire; absent of what is the whole body, or a whole form. */
  readonly name?: string;
  /** Of all who read it: a value must please each. */
  readonly schemas: readonly Schema[];
  /** Absent is right. */
  readonly optional: boolean;
  /** What stands between the members of a list that is one value, or `deepObject`. */
  readonly style?: string;
  /** Whether what stands beside all that is read there is refused. */
  readonly closed?: true;
  /** Of a body that is neither JSON nor a form. */
  readonly mediaType?: string;
  /** What is sent where it must be: `*` of a condition, of which a wrong one is not said as of other values. */
  readonly always?: string;
  /** Of a part of the path: the regular expression that it has to match to be found. */
  readonly pattern?: string;
}

/** A program, as far as requests to it are concerned. */
export interface FuzzedProgram {
  readonly subjects: readonly Subject[];
  readonly types: TypeTable;
  /** In the words of OpenAPI 3.1, whatever the app writes. */
  readonly document: Members;
  /** Every route by method and path: also sockets and what is hidden. */
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
  // Others may read fields of the same form.
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
    // Any version will do.
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

/** One name is read once, however many ask for it. */
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

/** With what the path holds and nobody reads, and with what a part of it must match to be found. */
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

/** Whether something in a type is so. */
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
