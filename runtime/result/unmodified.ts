import { UNWANTED } from "../lifetime/ending.js";
import type { IfNoneMatch } from "../request/conditions.js";
import { type Answer, answer, type HeaderFields, type Made } from "./answer.js";

interface Asked {
  readonly method: string;
  /** Set if the handler or a dependency declares it. */
  readonly ifNoneMatch: IfNoneMatch | undefined;
}

/** Returns what is sent for a GET or HEAD: a 304 if the client has the version that would be sent (RFC 9110, 13.2.2). */
export function unlessKnown(made: Made, { method, ifNoneMatch }: Asked): Made {
  if (!ifNoneMatch || (method !== "GET" && method !== "HEAD")) return made;
  if ("response" in made) {
    const { response } = made;
    if (response.status !== 200 || !isKnown(response.headers.get("etag"), ifNoneMatch)) return made;
    void response.body?.cancel(UNWANTED).catch(() => {});
    const headers = [...response.headers].filter(([name]) => isOfUnmodified(name));
    return { response: new Response(null, { status: 304, headers }) };
  }
  if (made.status !== 200 || !isKnown(made.headers["etag"], ifNoneMatch)) return made;
  return unmodified(made);
}

/** Returns the 304 for a client that has what would be sent. */
export function unmodified({ headers, body }: Answer): Answer {
  const kept: HeaderFields = Object.fromEntries(
    Object.entries(headers).filter(([name]) => isOfUnmodified(name)),
  );
  return answer(304, body, kept);
}

function isKnown(tag: string | string[] | null | undefined, ifNoneMatch: IfNoneMatch): boolean {
  return typeof tag === "string" && ifNoneMatch.matches(tag);
}

/** Fields about content are left out if the content is not sent, except for its location (RFC 9110, 15.4.5). */
const isOfUnmodified = (name: string) => !name.startsWith("content-") || name === "content-location";
