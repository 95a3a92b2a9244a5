import type { ConditionHeader } from "../contract/request-view.js";
import { HttpError } from "../errors/http-error.js";
import { areAlike, areSame, entityTags, isEntityTag } from "../http/entity-tag.js";

/** The entity tag of the current version, as {@link etag} returns it; `undefined` if there is none. */
type Current = string | undefined;

/**
 * The versions that a change is meant for, from the header `If-Match`: injected by its type. If it is required, the response to a
 * request without the header is 428. With `ifMatch?: IfMatch`, it may be absent. Tags are compared strongly (RFC 9110, 13.1.1).
 * @example
 * app.put("/items/:id", (id: Int, item: NewItem, ifMatch: IfMatch): Item => {
 *   ifMatch.check(etag(version(id))); // 412 if another client was faster
 *   return save(id, item);
 * });
 */
export class IfMatch {
  /** `*` for any version, as long as there is one; an empty list if the header cannot be read. */
  readonly tags: "*" | readonly string[];
  readonly #isReadable: boolean;

  /** @param header what was sent: `"7", "8"` or `*`. */
  constructor(header: string) {
    const tags = entityTags(header);
    this.tags = tags ?? [];
    this.#isReadable = tags !== undefined;
  }

  /**
   * Whether the current version is one of them.
   * @throws TypeError if `current` is not an entity tag.
   */
  matches(current: Current): boolean {
    const tag = checked(current);
    if (tag === undefined) return false;
    return this.tags === "*" || this.tags.some((each) => areSame(each, tag));
  }

  /**
   * Refuses the request unless the current version is one of them.
   * @throws HttpError 412; TypeError if `current` is not an entity tag.
   */
  check(current: Current): void {
    if (!this.matches(current)) throw new HttpError(412, this.#reason(current));
  }

  #reason(current: Current): string | undefined {
    if (!this.#isReadable) return 'If-Match cannot be read: entity tags are in double quotes, like "7"';
    const tags = this.tags === "*" || current === undefined ? [] : this.tags;
    const isOnlyWeak = tags.some((tag) => areAlike(tag, current as string));
    return isOnlyWeak ? "If-Match compares strongly: a weak entity tag (W/) never matches" : undefined;
  }
}

/**
 * The versions that a client has, or that must not exist, from the header `If-None-Match`: injected by its type. Tags are compared
 * weakly (RFC 9110, 13.1.2). If the handler of a GET or HEAD has such a parameter, and the response has an `ETag` that the client
 * has, the response automatically becomes a 304.
 * @example
 * app.get("/items/:id", (id: Int, out: Outgoing, _: IfNoneMatch | undefined): Item => {
 *   const item = find(id);
 *   out.headers.set("etag", etag(item.version)); // 304 if the client has it
 *   return item;
 * });
 */
export class IfNoneMatch {
  /** `*` for any version; an empty list if the header cannot be read. */
  readonly tags: "*" | readonly string[];
  readonly #reads: boolean;

  /**
   * @param header what was sent: `"7", W/"8"` or `*`.
   * @param method the request's method, which decides what {@link check} throws.
   */
  constructor(header: string, method = "GET") {
    this.tags = entityTags(header) ?? [];
    this.#reads = method === "GET" || method === "HEAD";
  }

  /**
   * Whether the current version is one of them.
   * @throws TypeError if `current` is not an entity tag.
   */
  matches(current: Current): boolean {
    const tag = checked(current);
    if (tag === undefined) return false;
    return this.tags === "*" || this.tags.some((each) => areAlike(each, tag));
  }

  /**
   * Ends the request if the current version is one of them: with 412, or for a GET or HEAD with 304 and only the tag, before
   * anything has been read. A 304 that needs more headers should come from a response that becomes one automatically.
   * @throws HttpError 412 or 304; TypeError if `current` is not an entity tag.
   */
  check(current: Current): void {
    if (current === undefined || !this.matches(current)) return;
    throw this.#reads ? new HttpError(304, undefined, { headers: { etag: current } }) : new HttpError(412);
  }
}

function checked(current: Current): Current {
  if (current === undefined || isEntityTag(current)) return current;
  throw new TypeError(
    `${JSON.stringify(current)} is not an entity tag: pass what etag(version) returns, or the text of an ETag header with its quotes.`,
  );
}

/** Returns the error for a request without a required condition. It explains how to send one (RFC 6585, 3). */
export function conditionRequired(header: ConditionHeader): HttpError {
  const what =
    header === "if-match"
      ? "send If-Match with the ETag of the version that the request applies to"
      : "send If-None-Match, with * for a resource that must not exist yet";
  return new HttpError(428, `This request must be conditional: ${what}`);
}
