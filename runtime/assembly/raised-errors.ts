import type { MountedOperation } from "../contract/document.js";
import { ERROR_MEDIA } from "../contract/error-form.js";
import {
  type ErrorBase,
  type ErrorFragment,
  type ErrorHandlerFragment,
  type FrameworkError,
  INVALID,
  LIMITED,
  MALFORMED,
  ONCE,
  OTHER_VERSION,
  TIMED_OUT,
  TOO_LARGE,
  UNAUTHENTICATED,
  UNSUPPORTED,
} from "../contract/error-fragment.js";
import { listOfLimits } from "../contract/limit.js";
import { isMembers, type Members, membersOf } from "../contract/members.js";
import { HTTP_VALIDATION_ERROR } from "../contract/validation-error.js";
import { statusWords } from "../http/status-phrases.js";
import { nearestHandler } from "../surroundings/nearest-handler.js";
import { optionsOf } from "../surroundings/options-of.js";
import { isOnce } from "./once-operation.js";
import { mayBeOutdated } from "./option-responses.js";
import { eitherContent, eitherHeaders } from "./response-objects.js";

/** One response of an operation because of an error. */
interface ErrorResponse {
  readonly status: number;
  /** The program's own descriptions; without them, the framework's text is used. */
  readonly descriptions: readonly string[];
  readonly usual: string;
  readonly headers: Members;
  readonly content: Members;
}

/** An error for which handlers are searched. */
interface Raised {
  readonly base: ErrorBase;
  readonly classes: readonly string[];
  readonly status: number | undefined;
  readonly descriptions: readonly string[];
  readonly usual: string;
  readonly headers: Members;
  /** The content of the response if no handler takes it. */
  readonly content: Members;
}

/** The handlers of one app or router, by what they take. */
type Level = ReadonlyMap<number | string, ErrorHandlerFragment>;

/** A later handler for a status or class replaces the earlier one, as in registration. */
function levelOf(handlers: readonly ErrorHandlerFragment[]): Level {
  return new Map(handlers.map((handler) => [handler.takes, handler]));
}

/**
 * Returns the responses of an operation to errors: to those found in its code and those of the framework, each as the handlers
 * around it or the default respond to it. The form of the default is not yet decided: see {@link ERROR_MEDIA}.
 * @param isDeclared whether the program itself declares the response for a status.
 */
export function errorResponsesOf(
  mounted: MountedOperation,
  isDeclared: (status: number) => boolean,
): ReadonlyMap<number, unknown> {
  const levels = (mounted.handlers ?? []).map(levelOf);
  const framework = frameworkErrors(mounted).filter(({ status }) => !isDeclared(status));
  const raised = [
    ...(mounted.fragment.errors ?? []).map(thrown),
    ...framework.map(ofFramework),
    ...foreignErrors(levels),
  ];
  return byStatus(raised.flatMap((error) => responsesTo(error, levels)));
}

/** Returns the errors that the framework throws for an operation like this. */
function frameworkErrors(mounted: MountedOperation): readonly FrameworkError[] {
  const { operation, security, limited } = mounted.fragment;
  const { limit, timeout } = optionsOf(mounted);
  const { parameters, requestBody } = operation;
  const demanded = security?.requirements.every((requirement) => Object.keys(requirement).length > 0);
  const reads = (Array.isArray(parameters) && parameters.length > 0) || requestBody !== undefined;
  return [
    ...(demanded ? [UNAUTHENTICATED] : []),
    ...(reads ? [INVALID] : []),
    ...(requestBody === undefined ? [] : [MALFORMED, TOO_LARGE]),
    ...(asksForMediaTypes(requestBody) ? [UNSUPPORTED] : []),
    ...(limited || listOfLimits(limit).length > 0 ? [LIMITED] : []),
    ...(mayBeOutdated(mounted) ? [OTHER_VERSION] : []),
    ...(isOnce(mounted) ? ONCE : []),
    ...(timeout ? [TIMED_OUT] : []),
  ];
}

/** Whether a field of the body only accepts files of some media types. */
function asksForMediaTypes(requestBody: unknown): boolean {
  const content = isMembers(requestBody) ? requestBody["content"] : undefined;
  const media = isMembers(content) ? Object.values(content) : [];
  return media.some((each) => isMembers(each) && each["encoding"] !== undefined);
}

/** Errors that can come from anywhere and that a handler around the operation takes. */
function foreignErrors(levels: readonly Level[]): readonly Raised[] {
  const byClass = new Map<string, Raised>();
  for (const { takes, foreign } of levels.flatMap((level) => [...level.values()])) {
    if (!foreign) continue;
    const base = takes === "HTTPException" ? takes : "Error";
    const own = { descriptions: [], usual: statusWords("500"), headers: {}, content: {} };
    byClass.set(String(foreign[0] ?? base), { base, classes: foreign, status: undefined, ...own });
  }
  return [...byClass.values()];
}

function thrown({ status, classes = [], descriptions = [], detail, headers = [] }: ErrorFragment): Raised {
  return {
    base: status === undefined ? "Error" : "HttpError",
    classes,
    status,
    descriptions,
    usual: statusWords(String(status ?? 500)),
    headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: "string" } }])),
    content: status === undefined ? {} : { [ERROR_MEDIA]: { schema: detail ?? {} } },
  };
}

function ofFramework({ base, status, description, headers = {} }: FrameworkError): Raised {
  const content =
    base === "RequestValidationError"
      ? { "application/json": { schema: { $ref: HTTP_VALIDATION_ERROR } } }
      : { [ERROR_MEDIA]: { schema: { type: "string" } } };
  return { base, classes: [], status, descriptions: [], usual: description, headers, content };
}

/** Returns the Response Object of an error of the framework that no handler takes. */
export function frameworkResponse(error: FrameworkError): unknown {
  return together(error.status, byDefault(ofFramework(error)));
}

/** Returns the responses to an error: from the handlers around the operation, innermost first, otherwise the default. */
function responsesTo(error: Raised, levels: readonly Level[]): readonly ErrorResponse[] {
  const found: ErrorResponse[] = [];
  for (const level of levels) {
    const types = [...error.classes, error.base];
    const baseOf = (type: string) => (type === error.base ? error.base : undefined);
    const handler = nearestHandler(types, baseOf, error.status ?? 500, level);
    if (!handler) continue;
    found.push(...handledBy(handler, error));
    if (handler.rethrows) found.push(...byDefault(error));
    if (!handler.passes) return found;
  }
  return [...found, ...byDefault(error)];
}

function byDefault({ base: _, classes: __, status, ...error }: Raised): readonly ErrorResponse[] {
  return status === undefined ? [] : [{ status, ...error }];
}

function handledBy(
  { operation, errors = [] }: ErrorHandlerFragment,
  error: Raised,
): readonly ErrorResponse[] {
  // The status of an `HTTPException` is not in its type.
  const own = error.status ?? (error.base === "HTTPException" ? undefined : 500);
  const answers = Object.entries(operation.responses).flatMap(([key, response]): readonly ErrorResponse[] => {
    const status = key === "own" || key === "reply" ? own : Number(key);
    if (status === undefined) return [];
    const { description, headers, content } = Object(response) as Members;
    const isOwn = status === own;
    return [
      {
        status,
        descriptions: typeof description === "string" ? [description] : isOwn ? error.descriptions : [],
        usual: isOwn ? error.usual : statusWords(String(status)),
        headers: withHeaders(isOwn ? error.headers : {}, membersOf(headers)),
        content: membersOf(content),
      },
    ];
  });
  return [...answers, ...errors.flatMap((one) => byDefault(thrown(one)))];
}

/** A response with the error's own status also has the error's headers. Names are case-insensitive. */
function withHeaders(errors: Members, own: Members): Members {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const others = Object.entries(errors).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(others), ...own };
}

/** One Response Object for each status. */
function byStatus(responses: readonly ErrorResponse[]): ReadonlyMap<number, unknown> {
  const groups = new Map<number, ErrorResponse[]>();
  for (const response of responses) {
    const group = groups.get(response.status);
    if (group) group.push(response);
    else groups.set(response.status, [response]);
  }
  return new Map([...groups].map(([status, group]) => [status, together(status, group)]));
}

function together(status: number, group: readonly ErrorResponse[]): unknown {
  const headers = eitherHeaders(group.map((one) => one.headers));
  const content = hasContent(status) ? group.map((one) => one.content).reduce(eitherContent) : {};
  return {
    description: listed(group.flatMap(({ descriptions }) => descriptions)) || (group[0]?.usual ?? ""),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

/** RFC 9110: these statuses have no content (15.2, 15.3.5, 15.3.6, 15.4.5). */
function hasContent(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 205 && status !== 304;
}

/** Joins several texts: `a, b or c`; sentences follow one another. */
function listed(texts: readonly string[]): string {
  const distinct = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
  const isSentence = (text: string) => /[.!?…]$/.test(text);
  if (distinct.length > 1 && distinct.some(isSentence))
    return distinct.map((text) => (isSentence(text) ? text : `${text}.`)).join(" ");
  const last = distinct.pop();
  return distinct.length === 0 ? (last ?? "") : `${distinct.join(", ")} or ${last}`;
}
