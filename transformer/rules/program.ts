import { shownMethod } from "../../runtime/contract/route-kinds.js";
import { pathTemplates } from "../../runtime/paths/openapi-path.js";
import { optionsOf } from "../../runtime/surroundings/options-of.js";
import type { OperationPlan, ResultBodyPlan, ThrownError } from "../3-plan/plan.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import type { LinkedProgram, LinkedRoute } from "../5-link/linked-program.js";
import { isGuarded } from "../5-link/route-security.js";
import { factsOf } from "../kinds.js";
import { resolve, type Schema, type TypeTable } from "../schema.js";
import { rowOf } from "../sources/sources.js";
import type { Place, RuleOperation, RuleParameter, RuleProgram, RuleResponse, RuleValue } from "./rule.js";
import { type Root, valuesOf } from "./values.js";

/** What rules are told of a linked program. What no rule asks for is not made. */
export function ruleProgram({ info, routes, types }: LinkedProgram): RuleProgram {
  const operations = routes.map((route) => operationOf(route, types));
  const each = (rootsOf: (route: LinkedRoute, operation: RuleOperation) => readonly Root[]) =>
    routes.flatMap((route, at) => rootsOf(route, operations[at] as RuleOperation));
  return {
    title: info.title,
    version: info.version,
    describedTags: info.tags?.map(({ name }) => name) ?? [],
    operations,
    get incoming() {
      return once(this, "incoming", valuesOf(each(incomingOf), "input", types));
    },
    get outgoing() {
      return once(this, "outgoing", valuesOf(each(outgoingOf), "output", types));
    },
  };
}

/** Remembers what a getter made, in its place. */
function once<T>(holder: object, name: string, value: T): T {
  Object.defineProperty(holder, name, { value });
  return value;
}

function operationOf(route: LinkedRoute, types: TypeTable): RuleOperation {
  const { plan } = route.compiled;
  const { summary, description } = plan.documentation;
  return {
    kind: route.routeKind,
    method: shownMethod(route),
    path: pathTemplates(route.path)[0]?.path ?? route.path,
    operationId: route.operationId,
    summary,
    description,
    get tags() {
      return once(this, "tags", optionsOf(route.operation()).tags ?? []);
    },
    get deprecated() {
      return once(this, "deprecated", optionsOf(route.operation()).deprecated === true);
    },
    hidden: route.hidden,
    public: route.public,
    get guarded() {
      return once(this, "guarded", isGuarded(route.security()));
    },
    get parameters() {
      return once(this, "parameters", parametersOf(route));
    },
    get bodies() {
      const body = route.operation().fragment.operation["requestBody"];
      return once(this, "bodies", Object.keys((body as { content?: object } | undefined)?.content ?? {}));
    },
    get responses() {
      return once(this, "responses", responsesOf(route));
    },
    get results() {
      return once(this, "results", resultsOf(plan, types));
    },
    at: plan.location,
  };
}

/** A Parameter Object, as far as rules are told of it. */
type Documented = Omit<RuleParameter, "secret" | "at">;

/** Of the document, with the place of each: that of the first who reads it. */
function parametersOf(route: LinkedRoute): readonly RuleParameter[] {
  const { parameters = [] } = route.operation().fragment.operation as { parameters?: readonly Documented[] };
  const read = incomingOf(route, undefined as unknown as RuleOperation);
  return parameters.map(({ name, in: place, required, description }) => {
    const own = read.filter((root) => root.in === place && root.name.toLowerCase() === name.toLowerCase());
    const secret = own.some(({ schema }) => schema.secret === true);
    const at = own[0]?.at ?? route.compiled.plan.location;
    return { name, in: place, required: required === true, description, secret, at };
  });
}

function responsesOf(route: LinkedRoute): Readonly<Record<string, RuleResponse>> {
  const responses = Object(route.responses()) as Record<string, { description?: string; content?: object }>;
  return Object.fromEntries(
    Object.entries(responses).map(([status, { description = "", content = {} }]) => [
      status,
      { description, mediaTypes: Object.keys(content) },
    ]),
  );
}

function resultsOf({ result }: OperationPlan, types: TypeTable): readonly string[] {
  const kinds = result.bodies.flatMap(({ body }) =>
    body.kind === "json" ? jsonTypes(body.schema, types) : [],
  );
  return [...new Set(kinds)];
}

function jsonTypes(schema: Schema, types: TypeTable): readonly string[] {
  const resolved = resolve(schema, types);
  if (resolved.kind === "union") return resolved.members.flatMap((member) => jsonTypes(member, types));
  return factsOf(resolved).json;
}

const PLACES: ReadonlySet<string> = new Set(["path", "query", "header", "cookie", "form", "body"]);

/** What an operation and all that is around it read of a request, and the messages that come in. */
function incomingOf({ compiled: { plan }, around }: LinkedRoute, operation: RuleOperation): readonly Root[] {
  const readers = [plan, ...around.guards.map((each) => ({ guards: each.plan.guards, parameters: [] }))];
  const read = readers.flatMap(requestParametersOf).flatMap((parameter) => {
    const declared = parameter.declaration ?? plan.location;
    return rowOf(parameter)
      .readings(parameter)
      .flatMap(({ name, place, schema, declaration: at = declared }): readonly Root[] =>
        schema ? [{ operation, name, in: placeOf(place), schema, at }] : [],
      );
  });
  return [...read, ...messageRoots(plan.messages?.receives.text?.schema, plan, operation)];
}

function placeOf(place: string): RuleValue["in"] {
  return PLACES.has(place) ? (place as RuleValue["in"]) : "body";
}

/** Results, details of errors, headers of replies, and the messages that go out. */
function outgoingOf({ compiled: { plan } }: LinkedRoute, operation: RuleOperation): readonly Root[] {
  const at = plan.location;
  const results = plan.result.bodies.flatMap((result) =>
    sentBy(result).map((schema): Root => ({ operation, name: "result", in: "result", schema, at })),
  );
  const errors = (plan.thrown ?? []).flatMap(({ detail }: ThrownError): readonly Root[] =>
    detail ? [{ operation, name: "detail", in: "error", schema: detail, at }] : [],
  );
  return [...results, ...errors, ...messageRoots(plan.messages?.sends.text?.schema, plan, operation)];
}

function sentBy({ body, headers }: ResultBodyPlan): readonly Schema[] {
  const schema = "schema" in body ? body.schema : undefined;
  return [schema, headers].filter((each) => each !== undefined);
}

function messageRoots(
  schema: Schema | undefined,
  { location: at }: { readonly location: Place },
  operation: RuleOperation,
): readonly Root[] {
  return schema ? [{ operation, name: "message", in: "message", schema, at }] : [];
}
