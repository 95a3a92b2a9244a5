import type { Expression, Node } from "typescript";
import { withDiscriminators } from "../../2-read/discriminators.js";
import { unionOf } from "../../2-read/kinds/unions.js";
import { CS1026 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import { locationOf } from "../../semantics/location.js";
import type { RouteContext } from "../context.js";
import type { OperationDocumentation, ThrownError } from "../plan.js";
import { isStatus } from "../statuses.js";
import { byStatus, kindOf } from "./all-thrown.js";
import { calledFunction } from "./called-function.js";

/** The errors of a handler. An error that a generator function throws after its first item aborts the stream. */
export function thrownByHandler(
  handler: Expression,
  documentation: OperationDocumentation,
  context: RouteContext,
): readonly ThrownError[] {
  const called = calledFunction(handler, context.semantics);
  const streams = called?.kind === "function" && called.node.asteriskToken !== undefined;
  return planThrown(handler, documentation, context, { streams });
}

/**
 * The errors of the program that can leave a function, for the document.
 * @param root a handler as written, or the declaration of a dependency.
 * @param documentation what the route itself declares. A response for any status covers the unknown ones.
 * @param options.counts whether the expression of a `throw` is relevant.
 * @param options.streams see {@link ThrownBy}.
 */
export function planThrown(
  root: Node,
  { responses = {} }: OperationDocumentation,
  context: RouteContext,
  options: { readonly counts?: (expression: Expression) => boolean; readonly streams?: boolean } = {},
): readonly ThrownError[] {
  const { counts = () => true, streams = false } = options;
  const covered = Object.keys(responses).some((status) => /^(default|[2-5]xx)$/i.test(status));
  const { errors, notes } = context.thrownBy(root, streams);
  const kinds = new Map<string, Found>();
  const at = (status: number | undefined, classes: readonly string[]): Found => {
    const kind = kindOf({ ...(status !== undefined && { status }), classes });
    const known = kinds.get(kind) ?? { status, classes, details: [], notes: [], texts: [], headers: [] };
    kinds.set(kind, known);
    return known;
  };
  for (const { site, thrown } of errors) {
    if (!counts(site.expression)) continue;
    const { http, classes } = thrown;
    if (http && !http.statuses && !covered) reportUnknownStatus(site.expression, context);
    const statuses = http?.statuses?.filter(isStatus) ?? [];
    const detail =
      http && statuses.length > 0 ? context.readDetail(http.detail, site.expression, context) : undefined;
    for (const status of http ? statuses : [undefined]) {
      const { details, notes, texts, headers } = at(status, classes);
      details.push(detail);
      headers.push(...(http?.headers ?? []));
      if (site.note !== "") notes.push(site.note);
      else if (http?.text !== undefined) texts.push(http.text);
    }
  }
  for (const { status, description } of notes) {
    if (description === "") continue;
    const same = [...kinds.values()].filter((one) => one.status === status);
    for (const one of same.length > 0 ? same : [at(status, [])]) one.notes.push(description);
  }
  return [...kinds.values()].map((one) => thrownError(one, context)).toSorted(byStatus);
}

/** What is known about one status and class. */
interface Found {
  readonly status: number | undefined;
  readonly classes: readonly string[];
  /** `undefined` for any JSON. */
  readonly details: (Schema | undefined)[];
  /** The texts of comments. */
  readonly notes: string[];
  /** The texts that the client receives. */
  readonly texts: string[];
  readonly headers: string[];
}

function thrownError(
  { status, classes, details, notes, texts, headers }: Found,
  context: RouteContext,
): ThrownError {
  const known = details.filter((detail) => detail !== undefined);
  const described = known.length > 0 && known.length === details.length;
  // Comments state more than the text of one case, which does not cover cases without a constant text.
  const descriptions = [...new Set(notes.length > 0 || texts.length < details.length ? notes : texts)];
  const names = [...new Map(headers.map((name) => [name.toLowerCase(), name])).values()];
  return {
    ...(status !== undefined && { status }),
    ...(classes.length > 0 && { classes }),
    ...(described && { detail: withDiscriminators(unionOf(known), context.reader.types) }),
    ...(descriptions.length > 0 && { descriptions }),
    ...(names.length > 0 && { headers: names }),
  };
}

function reportUnknownStatus(expression: Expression, { report, label }: RouteContext): void {
  const text = expression.getText().replace(/\s+/g, " ");
  report(
    CS1026(
      { text: text.length > 60 ? `${text.slice(0, 59)}…` : text },
      { location: locationOf(expression), trail: [label] },
    ),
  );
}
