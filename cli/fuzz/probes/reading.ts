import { mayOverlap } from "../../../runtime/paths/may-overlap.js";
import { headerOf, isSuccess, mediaTypeOf, type SentRequest } from "../exchange.js";
import type { Probe } from "./probe.js";

/** HEAD is GET without the body (RFC 9110, 9.3.2). */
export const head: Probe = async ({ subject, sample, send }) => {
  if (subject.method !== "get" || !isSuccess(sample.answer)) return undefined;
  const request: SentRequest = { ...sample.request, method: "HEAD" };
  const told = await send(request);
  const again = await send(sample.request);
  if (told.kind !== "answer" || again.kind !== "answer" || again.status !== sample.answer.status)
    return undefined;
  const differs = (what: string) => ({
    kind: "head-differs" as const,
    text: `responds ${what}`,
    request,
    expects: `expect(response.status).toBe(${again.status});`,
  });
  if (told.status !== again.status) return differs(`with ${told.status} to HEAD and ${again.status} to GET`);
  if (told.text !== "") return differs("with a body to HEAD");
  if (mediaTypeOf(told) !== mediaTypeOf(again))
    return differs(`as ${mediaTypeOf(told)} to HEAD and ${mediaTypeOf(again)} to GET`);
  return undefined;
};

/** A client that has the current version receives a 304 (RFC 9110, 13.1.2). */
export const condition: Probe = async ({ subject, sample, documented, send }) => {
  const isPromised = subject.operation && documented.response(subject.operation, 304) !== undefined;
  if (subject.method !== "get" || sample.answer.status !== 200 || !isPromised) return undefined;
  const first = await send(sample.request);
  const tag = first.kind === "answer" ? headerOf(first, "etag") : undefined;
  if (first.kind !== "answer" || first.status !== 200 || tag === undefined) return undefined;
  const request: SentRequest = {
    ...sample.request,
    headers: { ...sample.request.headers, "if-none-match": tag },
  };
  const second = await send(request);
  if (second.kind !== "answer") return undefined;
  const expects = "expect(response.status).toBe(304);";
  if (second.status === 304)
    return second.text === ""
      ? undefined
      : { kind: "condition-ignored", text: "responds with 304 and a body", request, expects };
  // The resource may have changed in the meantime.
  if (second.status !== 200 || second.text !== first.text) return undefined;
  const why =
    headerOf(second, "etag") === tag
      ? "although the ETag is the one that was sent"
      : "and has another ETag for the same body";
  return { kind: "condition-ignored", text: `responds with 200, ${why}`, request, expects };
};

/** A parameter that the operation does not read must not change anything. */
export const unknownParameter: Probe = async ({ subject, sample, send }) => {
  const isClosed = subject.inputs.some(({ place, closed }) => place === "query" && closed);
  if (subject.method !== "get" || isClosed) return undefined;
  const { url } = sample.request;
  const request: SentRequest = {
    ...sample.request,
    url: `${url}${url.includes("?") ? "&" : "?"}nobody-reads-this=1`,
  };
  const [told, again] = [await send(request), await send(sample.request)];
  if (told.kind !== "answer" || again.kind !== "answer" || told.status === again.status) return undefined;
  return {
    kind: "unknown-parameter",
    text: `responds with ${told.status} if a query parameter is sent that it does not read, and with ${again.status} otherwise`,
    request,
    expects: `expect(response.status).toBe(${again.status});`,
  };
};

const METHODS = ["put", "patch", "delete", "post", "get"] as const;

/** A path lists its methods (RFC 9110, 15.5.6). */
export const otherMethod: Probe = async ({ subject, program, sample, send }) => {
  const onPath = program.routes.filter(({ path }) => path === subject.path || mayOverlap(path, subject.path));
  const methods = new Set(onPath.map(({ method }) => method));
  const isFirst = program.subjects.find(({ path }) => path === subject.path) === subject;
  const other = METHODS.find((method) => !methods.has(method));
  if (!isFirst || other === undefined) return undefined;
  const request: SentRequest = {
    method: other.toUpperCase(),
    url: sample.request.url.split("?")[0] ?? "/",
    headers: {},
  };
  const told = await send(request);
  if (told.kind !== "answer" || told.status === 401 || told.status === 403) return undefined;
  const expects = "expect(response.status).toBe(405);";
  if (told.status !== 405)
    return {
      kind: "unsupported-method",
      text: `responds with ${told.status} to ${request.method}, which the path does not have`,
      request,
      expects,
    };
  const allowed = (headerOf(told, "allow") ?? "").split(",").map((each) => each.trim().toLowerCase());
  return allowed.includes(subject.method)
    ? undefined
    : {
        kind: "unsupported-method",
        text: `responds with 405 to ${request.method}, but without an Allow that names ${subject.method.toUpperCase()}`,
        request,
        expects: `expect(response.headers.get("allow")).toContain("${subject.method.toUpperCase()}");`,
      };
};
