import { unionOf } from "../../2-read/kinds/unions.js";
import { type Property, wireName } from "../../schema.js";
import { partsOfFiles } from "../files.js";
import { dependenciesOf } from "../needs.js";
import type { OperationPlan, ResultBodyPlan } from "../plan.js";
import { isBodiless } from "../statuses.js";
import { together } from "./together.js";

type Answered = Pick<OperationPlan, "method" | "result" | "guards" | "parameters" | "outgoing">;

/**
 * The responses of an operation, one for each status: those that are declared, those that files add, and what the handler and its
 * dependencies set on an `Outgoing`.
 */
export function answeredBodies(plan: Answered): readonly ResultBodyPlan[] {
  const declared = [...plan.result.bodies, ...partsOfFiles(plan)];
  const all = [plan, ...dependenciesOf(plan)].flatMap(({ outgoing }) => outgoing ?? []);
  if (all.length === 0) return declared;
  const { statuses, headers } = together(all);
  return withStatuses(declared, statuses, plan.result.status).map((body) => withHeaders(body, headers));
}

/** A status that is set replaces the status of a result that is not a `Reply`. A `Response` keeps its own. */
function withStatuses(
  declared: readonly ResultBodyPlan[],
  statuses: readonly number[],
  usual: number,
): readonly ResultBodyPlan[] {
  const plain = declared.find(({ status }) => status === usual);
  if (!plain || plain.body.kind === "response") return declared;
  const bodies = new Map(declared.map((body) => [body.status, body]));
  for (const status of statuses) {
    const known = bodies.get(status);
    const body: ResultBodyPlan["body"] = isBodiless(status) ? { kind: "empty" } : plain.body;
    if (!known) bodies.set(status, { status, body });
    else if (status !== usual) bodies.set(status, either(known, body));
  }
  return [...bodies.values()].toSorted((a, b) => a.status - b.status);
}

/** A reply, or a plain value, which has none of the reply's headers. */
function either(reply: ResultBodyPlan, plain: ResultBodyPlan["body"]): ResultBodyPlan {
  const { body, headers } = reply;
  const both = body.kind === "json" && plain.kind === "json";
  return {
    ...reply,
    ...(both && { body: { kind: "json", schema: unionOf([body.schema, plain.schema]) } }),
    ...(headers && {
      headers: { ...headers, properties: headers.properties.map((each) => ({ ...each, optional: true })) },
    }),
  };
}

/** A header that a reply declares itself replaces one that is set. */
function withHeaders(body: ResultBodyPlan, names: readonly string[]): ResultBodyPlan {
  const own = body.headers?.properties ?? [];
  const known = new Set(own.map((property) => wireName(property).toLowerCase()));
  const added = names
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name): Property => ({ name, schema: { kind: "string" }, optional: true }));
  return added.length === 0
    ? body
    : { ...body, headers: { ...body.headers, kind: "object", properties: [...own, ...added] } };
}
