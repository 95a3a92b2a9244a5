import { answeredBodies } from "../3-plan/outgoing/answered-bodies.js";
import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import { wireName } from "../schema.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { describeType, type NameOf } from "../type-text.js";

/** Name, source, wire name, type, and whether it may be absent. A spread parameter has one row for each field. */
export function parameterRows(parameter: ParameterPlan, nameOf: NameOf): string[][] {
  return rowOf(parameter)
    .explain(parameter)
    .map(({ name, reads, type = "", presence = "" }) => [
      name,
      parameter.in,
      reads,
      typeof type === "string" ? type : describeType(type, nameOf),
      presence,
    ]);
}

/** The declared results, then the other responses of the operation in the document (422, thrown statuses). */
export function resultRows(plan: OperationPlan, documented: unknown, nameOf: NameOf): string[][] {
  const bodies = answeredBodies(plan);
  const declared = bodies.map((body) => [String(body.status), ...resultCells(body, nameOf)]);
  const own = new Set(declared.map(([status]) => status));
  const others = Object.entries(Object(documented) as Record<string, unknown>)
    .filter(([status]) => !own.has(status))
    .map(([status, response]) => [status, "error", descriptionOf(response)]);
  return [...declared, ...others].sort(([a = ""], [b = ""]) => a.localeCompare(b));
}

function resultCells({ body, headers }: ResultBodyPlan, nameOf: NameOf): string[] {
  const cells = bodyCells(body, nameOf);
  if (!headers) return cells;
  return [...cells, `headers ${headers.properties.map(wireName).join(", ")}`];
}

function bodyCells(body: ResultBodyPlan["body"], nameOf: NameOf): string[] {
  switch (body.kind) {
    case "empty":
      return ["no body"];
    case "json":
      return ["JSON", describeType(body.schema, nameOf)];
    case "json-lines":
      return ["JSON Lines", describeType(body.schema, nameOf)];
    case "events":
      return ["Server-Sent Events", eventData(body, nameOf)];
    case "text":
    case "binary":
      return [body.contentType];
    case "file":
      return ["a file", ...(body.contentType === undefined ? [] : [body.contentType])];
    case "response":
      return ["a Response, passed through"];
  }
}

function eventData({ schema, raw }: EventsBody, nameOf: NameOf): string {
  const data = [...(schema ? [describeType(schema, nameOf)] : []), ...(raw ? ["text"] : [])];
  return data.join(" | ") || "no data";
}

type EventsBody = ResultBodyPlan["body"] & { readonly kind: "events" };

function descriptionOf(response: unknown): string {
  const description: unknown = (Object(response) as Record<string, unknown>)["description"];
  return typeof description === "string" ? description : "";
}
