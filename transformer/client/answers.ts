import { responsesOf } from "../../runtime/assembly/responses.js";
import { ERROR_MEDIA, type ErrorForm } from "../../runtime/contract/error-form.js";
import { type Members, membersOf } from "../../runtime/contract/members.js";
import { PROBLEM_DETAILS, VALIDATION_PROBLEM } from "../../runtime/contract/problem-details.js";
import { HTTP_VALIDATION_ERROR } from "../../runtime/contract/validation-error.js";
import { mountedOperation } from "../../runtime/surroundings/surrounded.js";
import { withDiscriminators } from "../2-read/discriminators.js";
import { unionOf } from "../2-read/kinds/unions.js";
import { answeredBodies } from "../3-plan/outgoing/answered-bodies.js";
import type { ResultBodyPlan } from "../3-plan/plan.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import { CALLS } from "../calls/calls.js";
import type { References } from "../openapi/references.js";
import { type ObjectSchema, resolve, type Schema, type TypeTable } from "../schema.js";
import { merged } from "./framework-types.js";
import { fromJsonSchema } from "./json-schema.js";
import { type AnswerStatus, answerStatus, isRange, isSuccess } from "./statuses.js";

/** The response of an operation with a status. Each of the bodies is possible. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly bodies: readonly AnswerBody[];
  readonly headers?: ObjectSchema;
  readonly description?: string;
}

export type AnswerBody = ResultBodyPlan["body"];

/** What responses are determined from, in addition to a route. */
export interface AnswerContext {
  readonly types: TypeTable;
  readonly form: ErrorForm;
  /** The type of a component, by its name in the document. */
  readonly component: (name: string) => Schema | undefined;
}

/**
 * The responses of a route, both results and errors, in ascending order. The code that creates the document determines which
 * errors there are and who handles them. It does so over stand-ins for the types, because a client knows their dates and names,
 * which JSON Schema does not have.
 */
export function answersOf(route: LinkedRoute, context: AnswerContext): readonly Answer[] {
  const standIns: Schema[] = [];
  const responses = responsesOf(standingIn(route, context.types, standIns));
  const referred = (reference: string): Schema | undefined => {
    const standIn = /^#(\d+)$/.exec(reference)?.[1];
    if (standIn !== undefined) return standIns[Number(standIn)];
    const component = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
    if (component !== undefined) return context.component(component);
    const id =
      reference === HTTP_VALIDATION_ERROR && context.form === "problem" ? VALIDATION_PROBLEM : reference;
    return context.types.has(id) ? { kind: "ref", id } : undefined;
  };
  const { plan } = route.compiled;
  const results = answeredBodies(plan);
  return Object.entries(responses).flatMap(([key, response]): readonly Answer[] => {
    const status = answerStatus(key);
    if (status === undefined) return [];
    const { content, description } = membersOf(response);
    const isUntold = isRange(status) && content === undefined;
    if (isUntold && isSuccess({ status })) return [];
    const result = results.find((each) => each.status === status);
    // A range without a type covers the bodies of many statuses.
    const bodies = isUntold ? UNTOLD : bodiesOf(membersOf(response), result, referred, context);
    return [
      {
        status,
        bodies: plan.method === "head" ? [{ kind: "empty" }] : bodies,
        ...(result?.headers && { headers: result.headers }),
        ...(typeof description === "string" && { description }),
      },
    ];
  });
}

const UNTOLD: readonly AnswerBody[] = [{ kind: "json", schema: { kind: "unknown" } }];

/** The route's part of the document, in which types are references to positions in a list. */
function standingIn(route: LinkedRoute, types: TypeTable, standIns: Schema[]) {
  const { routeKind, method, path, around, compiled } = route;
  const references: References = {
    conversion: (direction) => ({
      direction,
      types,
      ref: (id) => id,
      standIn: (schema) => (direction === "input" ? {} : { $ref: `#${standIns.push(schema) - 1}` }),
    }),
    commonSchema: () => undefined,
    reached: () => [],
  };
  const part = <Fragment>(fragment: Fragment) => ({ document: () => fragment, components: () => [] });
  const { operations, guards, errorHandlers } = CALLS;
  return mountedOperation(
    {
      routeKind,
      method,
      path,
      fragment: operations.document.fragment(compiled.plan, references),
      components: [],
      source: compiled.plan.source,
    },
    {
      ...around,
      guards: around.guards.map(({ plan }) => part(guards.document.fragment(plan, references))),
      handlers: around.handlers.map((level) =>
        level.map(({ plan }) => part(errorHandlers.document.fragment(plan, references))),
      ),
    },
  );
}

function bodiesOf(
  response: Members,
  result: ResultBodyPlan | undefined,
  referred: (reference: string) => Schema | undefined,
  { form, types }: AnswerContext,
): readonly AnswerBody[] {
  const read = (schema: unknown) => fromJsonSchema(schema, referred);
  const schemas: Schema[] = [];
  const others: AnswerBody[] = result && result.body.kind !== "json" ? [result.body] : [];
  for (const [media, content] of Object.entries(membersOf(response["content"]))) {
    const { schema } = membersOf(content);
    if (media === ERROR_MEDIA) {
      const detail = read(schema);
      schemas.push(form === "problem" ? problemOf(detail, types) : detailOf(detail));
    } else if (/[/+]json$/.test(media) && result?.body.kind !== "text") schemas.push(read(schema));
    else if (others.length === 0)
      others.push(media.startsWith("text/") ? { kind: "text", contentType: media } : { kind: "file" });
  }
  const json: readonly AnswerBody[] =
    schemas.length > 0 ? [{ kind: "json", schema: withDiscriminators(unionOf(schemas), types) }] : [];
  const all = [...others, ...json];
  return all.length > 0 ? all : [{ kind: "empty" }];
}

/** `{"detail": …}` */
function detailOf(schema: Schema): Schema {
  return { kind: "object", properties: [{ name: "detail", schema, optional: false }] };
}

/** How an error's detail is sent if errors are problem details: see `httpErrorProblem`. */
function problemOf(detail: Schema, types: TypeTable): Schema {
  const base: Schema = { kind: "ref", id: PROBLEM_DETAILS };
  const problem = resolve(base, types) as ObjectSchema;
  const resolved = resolve(detail, types);
  switch (resolved.kind) {
    case "union":
      return unionOf(resolved.members.map((member) => problemOf(member, types)));
    case "object":
      return merged(problem, resolved);
    case "string":
    case "null":
    case "unknown":
    case "never":
    case "template":
      return base;
    case "literal":
      if (resolved.values.every((value) => typeof value === "string")) return base;
  }
  return merged(problem, { kind: "object", properties: [{ name: "data", schema: detail, optional: false }] });
}
