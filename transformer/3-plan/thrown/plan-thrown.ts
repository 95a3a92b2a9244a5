import type { Expression, Node } from "typescript";
import { locationOf } from "../../1-discover/location.js";
import { withDiscriminators } from "../../2-read/discriminators.js";
import { unionOf } from "../../2-read/kinds/unions.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Schema } from "../../schema.js";
import type { RouteContext } from "../context.js";
import type { OperationDocumentation, ThrownResponse } from "../plan.js";
import { calledFunction } from "./called-function.js";
import { readDetail } from "./detail.js";
import { thrownBy } from "./thrown-by.js";

/** What a handler throws. A generator function answers nothing more: it runs when the status has been sent. */
export function thrownByHandler(
  handler: Expression,
  documentation: OperationDocumentation,
  context: RouteContext,
): readonly ThrownResponse[] {
  const called = calledFunction(handler, context.semantics);
  const streams = called?.kind === "function" && called.node.asteriskToken !== undefined;
  return streams ? [] : planThrown(handler, documentation, context);
}

/**
 * The answers that a function gives by throwing `HttpError`s, for the document.
 * @param root a handler as it is written, or the declaration of a dependency.
 * @param documentation what the route says itself: an answer for any status covers those nobody knows.
 */
export function planThrown(
  root: Node,
  { responses = {} }: OperationDocumentation,
  context: RouteContext,
): readonly ThrownResponse[] {
  const covered = Object.keys(responses).some((status) => /^(default|[2-5]xx)$/i.test(status));
  const { errors, notes } = thrownBy(root, context.semantics);
  const found = new Map<number, Found>();
  const at = (status: number): Found => {
    const known = found.get(status) ?? { details: [], notes: [], texts: [], headers: [] };
    found.set(status, known);
    return known;
  };
  for (const { site, thrown } of errors) {
    if (!thrown.statuses && !covered) reportUnknownStatus(site.expression, context);
    const statuses = thrown.statuses?.filter(isStatus) ?? [];
    const detail = statuses.length > 0 ? readDetail(thrown.detail, site.expression, context) : undefined;
    for (const status of statuses) {
      const { details, notes, texts, headers } = at(status);
      details.push(detail);
      headers.push(...thrown.headers);
      if (site.note !== "") notes.push(site.note);
      else if (thrown.text !== undefined) texts.push(thrown.text);
    }
  }
  for (const { status, description } of notes) if (description !== "") at(status).notes.push(description);
  return [...found]
    .map(([status, one]) => response(status, one, context))
    .toSorted((a, b) => a.status - b.status);
}

/** What is known of one status. */
interface Found {
  /** `undefined` for any JSON. */
  readonly details: (Schema | undefined)[];
  /** What comments say. */
  readonly notes: string[];
  /** What the client reads. */
  readonly texts: string[];
  readonly headers: string[];
}

function response(
  status: number,
  { details, notes, texts, headers }: Found,
  context: RouteContext,
): ThrownResponse {
  const known = details.filter((detail) => detail !== undefined);
  const described = known.length > 0 && known.length === details.length;
  // Comments say more than the words for one case, which say nothing of cases without a constant text.
  const words = [...new Set(notes.length > 0 || texts.length < details.length ? notes : texts)];
  const names = [...new Map(headers.map((name) => [name.toLowerCase(), name])).values()];
  return {
    status,
    ...(described && { detail: withDiscriminators(unionOf(known), context.reader.types) }),
    ...(words.length > 0 && { description: words.join(" or ") }),
    ...(names.length > 0 && { headers: names }),
  };
}

function reportUnknownStatus(expression: Expression, { report, label }: RouteContext): void {
  const text = expression.getText().replace(/\s+/g, " ");
  const values = { text: text.length > 60 ? `${text.slice(0, 59)}…` : text };
  report(diagnostic("CS1026", values, { location: locationOf(expression), trail: [label] }));
}

/** What an `HttpError` can be made with; any other number fails when it runs. */
function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}
