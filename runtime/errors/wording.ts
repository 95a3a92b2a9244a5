import type { Issue } from "../contract/issue.js";
import type { KnownIssue } from "../contract/issue-types.js";
import { chosenLanguage } from "../http/accept-language.js";
import { TOKEN } from "../http/token.js";
import type { HeaderFields } from "../result/answer.js";
import type { RequestValidationError } from "./validation-errors.js";

/**
 * A request, for choosing the language of its response.
 * @example const language = (request: WordedRequest): string => request.language("en", "de");
 */
export interface WordedRequest {
  /**
   * Returns the available language that the client prefers according to its `Accept-Language` (RFC 4647, 3.4):
   * `request.language("en", "de")`. The first is for clients that send no preference, or accept none of them. The response has it
   * as its `Content-Language`.
   */
  language<Tag extends string>(...offered: readonly [Tag, ...Tag[]]): Tag;
  /** Returns a header; case does not matter. The response names it in `Vary`. */
  header(name: string): string | undefined;
}

/**
 * Returns the message of an issue in an app's own words. Called while the response is written: it returns a text at once, not a
 * promise.
 * @param issue if its `type` is known, so is its `ctx`.
 * @param request to choose the language.
 * @returns `undefined` to keep the message of the issue.
 * @example
 * const messages: Messages = ({ type, ctx }, request) => {
 *   if (request.language("en", "de") !== "de") return undefined;
 *   return type === "string_too_short" ? `Mindestens ${ctx.min_length} Zeichen` : undefined;
 * };
 */
export type Messages = (issue: KnownIssue, request: WordedRequest) => string | undefined;

/** Returns a header of the request by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** The issues of a response. */
export interface Worded {
  readonly issues: readonly Issue[];
  /** The names of the headers that they depend on. */
  readonly vary: readonly string[];
  /** The language of the messages. Absent if it was not chosen. */
  readonly language: string | undefined;
}

/**
 * Replaces the messages of issues with an app's own.
 * @param failed receives the first issue of a response for which there was no text, because `messages` threw or returned
 * something other than a text. The issue keeps its message.
 */
export function worded(
  issues: readonly Issue[],
  messages: Messages,
  header: ReadHeader,
  failed: (error: unknown) => void,
): Worded {
  const request = new Reading(header);
  let failure: { readonly error: unknown } | undefined;
  let isOwn = false;
  const said = issues.map((issue) => {
    try {
      // Applications may throw issues with their own types. `messages` must handle these itself.
      const msg = textOf(messages(issue as KnownIssue, request));
      if (msg === undefined) return issue;
      isOwn = true;
      return { ...issue, msg };
    } catch (error) {
      failure ??= { error };
      return issue;
    }
  });
  if (failure) failed(failure.error);
  return { issues: said, vary: request.read, language: isOwn ? request.chosen : undefined };
}

/** The original messages of errors: an error may be used for two responses, in two languages. */
const original = new WeakMap<RequestValidationError, readonly Issue[]>();

/**
 * Replaces the messages of an error's issues with an app's own, no matter how the response is made.
 * @returns the header data of the response.
 */
export function reworded(
  error: RequestValidationError,
  messages: Messages,
  header: ReadHeader,
  failed: (error: unknown) => void,
): HeaderFields {
  const before = original.get(error) ?? error.issues;
  original.set(error, before);
  const said = worded(before, messages, header, failed);
  // A frozen error keeps its own.
  Reflect.set(error, "issues", said.issues);
  return wordedHeaders(said);
}

/** @throws TypeError for a value that is neither a text nor `undefined`. */
function textOf(returned: unknown): string | undefined {
  if (returned === undefined || typeof returned === "string") return returned;
  // Otherwise its unhandled rejection would end the process.
  if (returned instanceof Promise) returned.catch(() => {});
  const what =
    returned instanceof Promise ? "a promise" : returned === null ? "null" : `a ${typeof returned}`;
  throw new TypeError(`messages returned ${what}: return a string, or undefined for the default.`);
}

/** A request that records what is read from it. */
class Reading implements WordedRequest {
  /** By names in lower case, as they are written. */
  readonly #read = new Map<string, string>();
  chosen: string | undefined;
  readonly #header: ReadHeader;
  /** A response has up to a hundred issues, all of which choose from the same languages. */
  readonly #languages = new Map<string, string>();

  constructor(header: ReadHeader) {
    this.#header = header;
  }

  get read(): readonly string[] {
    return [...this.#read.values()];
  }

  header(name: string): string | undefined {
    const lower = name.toLowerCase();
    if (!TOKEN.test(lower))
      throw new TypeError(
        `messages read the header ${JSON.stringify(name)}, which is not a valid header name.`,
      );
    this.#read.set(lower, name);
    return this.#header(lower);
  }

  language<Tag extends string>(...offered: readonly [Tag, ...Tag[]]): Tag {
    const key = offered.join();
    const known = this.#languages.get(key) as Tag | undefined;
    const chosen = known ?? chosenLanguage(this.header("Accept-Language"), offered);
    if (known === undefined) this.#languages.set(key, chosen);
    this.chosen = chosen;
    return chosen;
  }
}

/** The header fields of a response with these issues. */
export function wordedHeaders({ vary, language }: Omit<Worded, "issues">): HeaderFields {
  return {
    ...(vary.length > 0 && { vary: vary.join(", ") }),
    ...(language !== undefined && { "content-language": language }),
  };
}
