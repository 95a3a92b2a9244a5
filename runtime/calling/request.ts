import type { Argument, OperationCall } from "./operation-call.js";
import { type Given, type MadeBody, type Sent, sentBody } from "./sent-body.js";
import { cookieText, headerText, type Pairs, pathText, queryPairs, Unsendable } from "./texts.js";

/** A request that calls an operation. `new Request(new URL(made.url, base), made)` sends it. */
export interface MadeRequest {
  /** In upper case. */
  readonly method: string;
  /** Path and query: `/items/3?deep=true` */
  readonly url: string;
  /** Includes the media type of the body, except for `FormData`, which gets its own when it is sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: MadeBody;
}

/** What is wrong with arguments before anything is sent. */
export interface ArgumentProblem {
  /** `missing`: required, but absent. `unknown`: the operation has no such argument. `unsendable`: it has no form on the wire. */
  readonly type: "missing" | "unknown" | "unsendable";
  /** As written by the caller. */
  readonly name: string;
  /** For people: `"limit" is required`. */
  readonly text: string;
}

export interface MadeCall {
  /**
   * Created from all arguments that can be sent, even if others are missing, so that the server can report them. Absent if the
   * path lacks a part.
   */
  readonly request?: MadeRequest;
  /** Empty if nothing is wrong. */
  readonly problems: readonly ArgumentProblem[];
}

/**
 * Creates the request that calls an operation.
 * @param call how it is called: {@link operationCall}.
 * @param values its arguments by name, as in JSON; files and bytes as `Blob` or `Uint8Array`. Null in a path, query, header,
 * cookie or form is not sent, and `undefined` always means absent.
 * @returns problems with the arguments as data; nothing is thrown.
 * @example makeRequest(operationCall({ method: "get", path: "/items/{id}", operation }), { id: 3, deep: true }).request // {
 * method: "GET", url: "/items/3?deep=true", headers: {} }
 */
export function makeRequest(call: OperationCall, values: { readonly [name: string]: unknown }): MadeCall {
  const problems = namesAmiss(call, values);
  const sent: Sent = (argument, made) => {
    if (!(made instanceof Unsendable)) return made;
    const text = `"${argument.name}" cannot be sent: ${made.why}`;
    problems.push({ type: "unsendable", name: argument.name, text });
    return undefined;
  };
  const given = (place: Argument["in"]): readonly Given[] =>
    call.arguments.flatMap((argument) => {
      const value = argument.in === place ? ownValue(argument.name, values) : undefined;
      return value === undefined ? [] : [{ argument, wireName: argument.wireName ?? argument.name, value }];
    });

  const path = filledIn(
    call.path,
    given("path").map((each) => [each.wireName, sent(each.argument, pathText(each.value))]),
  );
  const query = given("query").flatMap(
    ({ argument, value }) => sent(argument, queryPairs(argument, value)) ?? [],
  );
  const headers = Object.fromEntries(
    given("header").flatMap(({ argument, wireName, value }) => {
      const text = sent(argument, headerText(value));
      return text === undefined ? [] : [[wireName, text]];
    }),
  );
  const cookies = given("cookie").flatMap(({ argument, wireName, value }) => {
    const text = sent(argument, cookieText(value));
    return text === undefined ? [] : [`${wireName}=${text}`];
  });
  const body = sentBody(call, given("body"), sent);
  if (path === undefined) return { problems };
  const request: MadeRequest = {
    method: call.method,
    url: path + queryText(query),
    headers: {
      ...headers,
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      ...(call.body &&
        body !== undefined &&
        !(body instanceof FormData) && { "content-type": call.body.mediaType }),
    },
    ...(body !== undefined && { body }),
  };
  return { request, problems };
}

/** Names come from outside: `constructor` is a name like any other. */
function ownValue(name: string, values: { readonly [name: string]: unknown }): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function namesAmiss(call: OperationCall, values: { readonly [name: string]: unknown }): ArgumentProblem[] {
  const known = new Set(call.arguments.map(({ name }) => name));
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  const missing = call.arguments.filter((each) => each.required && ownValue(each.name, values) === undefined);
  return [
    ...unknown.map((name) => ({ type: "unknown" as const, name, text: `There is no argument "${name}"` })),
    ...missing.map(({ name }) => ({ type: "missing" as const, name, text: `"${name}" is required` })),
  ];
}

/** @returns `undefined` if a name of the template has no text. */
function filledIn(
  template: string,
  texts: readonly (readonly [name: string, text: string | undefined])[],
): string | undefined {
  const byName = new Map(texts);
  const parts = template.split(/\{([^{}]*)\}/);
  const filled = parts.map((part, i) => (i % 2 === 0 ? part : byName.get(part)));
  return filled.includes(undefined) ? undefined : filled.join("");
}

function queryText(pairs: Pairs): string {
  return pairs.length === 0 ? "" : `?${pairs.map(([name, text]) => `${name}=${text}`).join("&")}`;
}
