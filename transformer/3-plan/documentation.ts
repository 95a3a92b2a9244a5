import { OPERATION_OPTIONS } from "../../runtime/contract/operation-options.js";
import { unreadAnswerProblems } from "../1-discover/answer-options.js";
import { deprecationProblems } from "../1-discover/deprecation.js";
import { readingOnceProblems } from "../1-discover/idempotent.js";
import { optionProblems } from "../1-discover/option-problems.js";
import type { RouteCall } from "../1-discover/routes.js";
import { staticOptions, writtenOption } from "../1-discover/static-options.js";
import { unknownOption } from "../1-discover/unfollowed.js";
import { placeOfKind, unknownNames } from "../1-discover/unknown-names.js";
import { unreadTags, vainConstraints } from "../2-read/constraints/report-tags.js";
import { located } from "../diagnostics/diagnostic.js";
import type { Json, SourceLocation } from "../schema.js";
import type { Documentation } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import { planDeclaredResponses } from "./declared-responses.js";
import { readDeprecated } from "./deprecated-tag.js";
import { mergeNotes, type OperationNotes, operationNotes } from "./jsdoc.js";
import type { OperationDocumentation } from "./plan.js";
import { routeComment } from "./route-comment.js";

/** The options of a route that must be known at build time. */
const OPTIONS = ["status", "summary", "description", "operationId", ...OPERATION_OPTIONS];

/** What is stated about a route outside its signature. */
export interface RouteNotes {
  readonly documentation: OperationDocumentation;
  /** The `status` option. */
  readonly status: Json | undefined;
  readonly parameters: ReadonlyMap<string, string>;
  readonly returns: string | undefined;
  /** The location of `@paginated`. */
  readonly paginated: SourceLocation | undefined;
}

/**
 * Combines the options, the comment above the route, and the handler's own comment. For each field, the first one that has it
 * wins.
 */
export function routeNotes(route: RouteCall, handler: Documentation, context: RouteContext): RouteNotes {
  const { values, unknown } = staticOptions(route.options, OPTIONS, context.semantics);
  for (const option of unknown) context.report({ ...unknownOption(option), trail: [context.label] });
  const problems = [
    ...optionProblems(route.options, values, context.semantics),
    ...readingOnceProblems(route.options, values, context.method, context.semantics),
    ...unreadAnswerProblems(route.options, values, context.method, context.semantics),
  ];
  for (const problem of problems) context.report({ ...problem, trail: [context.label] });
  for (const problem of unknownNames(route.options, placeOfKind(context.routeKind), context.semantics))
    context.report({ ...problem, trail: [context.label] });
  const comment = routeComment(route);
  reportTags(comment, "a route", context);
  if (handler !== comment) reportTags(handler, "a function", context);
  for (const said of new Set([comment, handler])) reportDeprecation(said, context);
  const notes = mergeNotes(operationNotes(comment), operationNotes(handler));
  const written = route.options && writtenOption(route.options, "responses", context.semantics);
  const responses = written && planDeclaredResponses(written, context);
  return {
    documentation: { ...documentation(values, notes), ...(responses && { responses }) },
    status: values["status"],
    parameters: notes.parameters,
    returns: notes.returns,
    paginated: notes.paginated,
  };
}

/** Reports tags that are meant to say something but do not. */
function reportTags(comment: Documentation, what: string, { report, label }: RouteContext): void {
  for (const { diagnostic, tag } of [...unreadTags(comment), ...vainConstraints(comment, what)])
    report(located(diagnostic, { location: tag.location, trail: [label, `@${tag.name}`] }));
}

function reportDeprecation({ tags }: Documentation, { report, label }: RouteContext): void {
  const tag = tags.find(({ name }) => name === "deprecated");
  const said = tag && readDeprecated(tag.text);
  if (!tag || !said || said === true) return;
  for (const problem of deprecationProblems(said, tag.location))
    report({ ...problem, trail: [label, "@deprecated"] });
}

function documentation(
  options: Readonly<Record<string, Json>>,
  notes: OperationNotes,
): OperationDocumentation {
  const { parameters: _, returns: __, paginated: ____, tags, throws, ...noted } = notes;
  const { status: ___, ...given } = options;
  return {
    ...noted,
    ...(tags.length > 0 && { tags }),
    ...(throws.length > 0 && { throws }),
    // TypeScript has checked the type of each option.
    ...(given as OperationDocumentation),
  };
}
