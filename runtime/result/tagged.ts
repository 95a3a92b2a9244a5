import type { EtagOption } from "../contract/etag.js";
import { HttpError } from "../errors/http-error.js";
import { isEntityTag } from "../http/entity-tag.js";
import { precondition } from "../http/preconditions.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import { chain, type MaybePromise } from "../maybe-promise.js";
import type { Answer, Made } from "./answer.js";
import { contentTag } from "./content-tag.js";
import { etag } from "./etag.js";
import { Reply } from "./reply.js";
import { unmodified } from "./unmodified.js";

interface Asked {
  readonly method: string;
  header(name: string): string | undefined;
}

/**
 * Adds an `ETag` to an answer and applies the conditions of its request: the result is a 304 if the client has this version (RFC
 * 9110, 13.2.2). A tag that the handler set itself is kept. A `Response`, a stream and a file get none, nor does a result without
 * a version.
 * @param value what the handler returned.
 * @throws HttpError 412 if a GET or HEAD is meant for another version; TypeError if a version is invalid.
 */
export function tagged(
  made: Made,
  value: unknown,
  option: Exclude<EtagOption, false>,
  request: Asked,
): MaybePromise<Made> {
  if ("response" in made || made.body instanceof StreamedBody) return made;
  const { method } = request;
  const isRead = method === "GET" || method === "HEAD";
  const judged = (answer: Answer): Made =>
    isRead && answer.status === 200 ? judge(answer, request) : answer;
  if (made.headers["etag"] !== undefined) return judged(made);
  if (typeof option === "function") {
    const result = Reply.is(value) ? value.value : value;
    // An option that is set around many routes also applies to those without a result.
    if (made.status < 200 || made.status >= 300 || result === undefined || result === null) return made;
    return judged(withTag(made, versionTag(option, result)));
  }
  if (!isRead || made.status !== 200 || made.body === null) return made;
  return chain(contentTag(made.body), (tag) => judged(withTag(made, option === "weak" ? `W/${tag}` : tag)));
}

const withTag = (made: Answer, tag: string): Answer => ({ ...made, headers: { ...made.headers, etag: tag } });

function versionTag(versionOf: (result: never) => Parameters<typeof etag>[0], result: unknown): string {
  const version = versionOf(result as never);
  return typeof version === "string" && isEntityTag(version) ? version : etag(version);
}

function judge(answer: Answer, request: Asked): Made {
  const tag = answer.headers["etag"];
  if (typeof tag !== "string") return answer;
  const condition = precondition((name) => request.header(name), { etag: tag });
  if (condition === "failed") throw new HttpError(412);
  return condition === "unchanged" ? unmodified(answer) : answer;
}
