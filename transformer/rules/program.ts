import { isSent, shownMethod } from "../../runtime/contract/route-kinds.js";
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

/** The form of a linked program that rules receive. What no rule reads is not made. */
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

/** Replaces a getter with the value that it made. */
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

/** The members of a Parameter Object that rules receive. */
type Documented = Pick<RuleParameter, "name" | "in" | "required" | "description">;

/** Each name and place once, at its first reader. The document's description is looked up on request. */
function parametersOf(route: LinkedRoute): readonly RuleParameter[] {
  const own = new Map<string, RuleParameter>();
  for (const { name, in: place, schema, at } of readBy(route)) {
    if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") continue;
    const key = keyOf(place, name);
    const documented = () => documentedParameters(route).get(key);
    const known = own.get(key);
    own.set(key, {
      name,
      in: place,
      get required() {
        return documented()?.required === true;
      },
      get description() {
        return documented()?.description;
      },
      get hidden() {
        return documented() === undefined;
      },
      secret: schema.secret === true || known?.secret === true,
      at: known?.at ?? at,
    });
  }
  return [...own.values()];
}

/** RFC 9110, 5.1: header names are case-insensitive. */
const keyOf = (place: string, name: string) => `${place} ${place === "header" ? name.toLowerCase() : name}`;

function documentedParameters(route: LinkedRoute): ReadonlyMap<string, Documented> {
  const { parameters = [] } = route.operation().fragment.operation as { parameters?: readonly Documented[] };
  return new Map(parameters.map((one) => [keyOf(one.in, one.name), one]));
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

type Read = Omit<Root, "operation">;

/** What an operation and everything around it read from a request, by wire names. */
function readBy({ compiled: { plan }, around }: LinkedRoute): readonly Read[] {
  const readers = [plan, ...around.guards.map((each) => ({ guards: each.plan.guards, parameters: [] }))];
  return readers.flatMap(requestParametersOf).flatMap((parameter) => {
    const declared = parameter.declaration ?? plan.location;
    return rowOf(parameter)
      .readings(parameter)
      .flatMap(({ name, place, schema, declaration: at = declared }): readonly Read[] =>
        schema ? [{ name, in: placeOf(place), schema, at }] : [],
      );
  });
}

/** What is read from requests, and incoming messages. A webhook is reversed: the program sends the request. */
function incomingOf(route: LinkedRoute, operation: RuleOperation): readonly Root[] {
  const { plan } = route.compiled;
  if (isSent(route)) return resultRoots(plan, operation);
  const read = readBy(route).map((one) => ({ ...one, operation }));
  return [...read, ...messageRoots(plan.messages?.receives.text?.schema, plan, operation)];
}

function placeOf(place: string): RuleValue["in"] {
  return PLACES.has(place) ? (place as RuleValue["in"]) : "body";
}

/** Results, details of errors, headers of replies, and outgoing messages. */
function outgoingOf(route: LinkedRoute, operation: RuleOperation): readonly Root[] {
  const { plan } = route.compiled;
  if (isSent(route)) return readBy(route).map((one) => ({ ...one, operation }));
  const at = plan.location;
  const errors = (plan.thrown ?? []).flatMap(({ detail }: ThrownError): readonly Root[] =>
    detail ? [{ operation, name: "detail", in: "error", schema: detail, at }] : [],
  );
  const messages = messageRoots(plan.messages?.sends.text?.schema, plan, operation);
  return [...resultRoots(plan, operation), ...errors, ...messages];
}

function resultRoots({ result, location: at }: OperationPlan, operation: RuleOperation): readonly Root[] {
  return result.bodies.flatMap((body) =>
    sentBy(body).map((schema): Root => ({ operation, name: "result", in: "result", schema, at })),
  );
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
