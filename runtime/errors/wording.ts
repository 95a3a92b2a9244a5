import type { Issue } from "../contract/issue.js";
import type { KnownIssue } from "../contract/issue-types.js";
import { chosenLanguage } from "../http/accept-language.js";
import { TOKEN } from "../http/token.js";
import type { HeaderFields } from "../result/answer.js";
import type { RequestValidationError } from "./validation-errors.js";

/**
 * A request, for choosing the words that it is answered in.
 * @example const language = (request: WordedRequest): string => request.language("en", "de");
 */
export interface WordedRequest {
  /**
   * The language, of those there are texts in, that the client likes best by its `Accept-Language` (RFC 4647, 3.4):
   * `request.language("en", "de")`. The first is for clients that say nothing, or take none of them. The answer says it as its
   * `Content-Language`.
   */
  language<Tag extends string>(...offered: readonly [Tag, ...Tag[]]): Tag;
  /** A header, whatever its case. The answer names it in `Vary`. */
  header(name: string): string | undefined;
}

/**
 * The message of an issue in an app's own words. Called while the answer is written: it returns a text at once, not a promise.
 * @param issue where its `type` is known, so is its `ctx`.
 * @param request to choose the language by.
 * @returns `undefined` for the message that the issue has.
 * @example
 * const messages: Messages = ({ type, ctx }, request) => {
 *   if (request.language("en", "de") !== "de") return undefined;
 *   return type === "string_too_short" ? `Mindestens ${ctx.min_length} Zeichen` : undefined;
 * };
 */
export type Messages = (issue: KnownIssue, request: WordedRequest) => string | undefined;

/** A header of the request by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/** Issues as they are answered. */
export interface Worded {
  readonly issues: readonly Issue[];
  /** The names of the headers that they depend on. */
  readonly vary: readonly string[];
  /** In which language they are; absent where nobody said so. */
  readonly language: string | undefined;
}

/**
 * Puts an app's own words into issues.
 * @param failed is told of the first issue of an answer for which there were none, because `messages` threw or returned something
 *   else than a text. It has the message that it had.
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
      // Applications may throw issues of types that are theirs; what `messages` makes of these is their business.
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

/** What errors had to say before: one may be answered twice, in two languages. */
const original = new WeakMap<RequestValidationError, readonly Issue[]>();

/**
 * Puts the issues of an error into an app's own words, whoever answers it then.
 * @returns what the answer says of them.
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
  // A frozen one keeps its own.
  Reflect.set(error, "issues", said.issues);
  return wordedHeaders(said);
}

/** @throws TypeError for what is neither a text nor `undefined`. */
function textOf(returned: unknown): string | undefined {
  if (returned === undefined || typeof returned === "string") return returned;
  // Nobody else would hear of its error, which would end the process.
  if (returned instanceof Promise) returned.catch(() => {});
  const what =
    returned instanceof Promise ? "a promise" : returned === null ? "null" : `a ${typeof returned}`;
  throw new TypeError(`messages returned ${what}: return a text, or undefined for the default.`);
}

/** A request that notes what is read of it. */
class Reading implements WordedRequest {
  /** By names in lower case, as they are written. */
  readonly #read = new Map<string, string>();
  chosen: string | undefined;
  readonly #header: ReadHeader;
  /** An answer has up to a hundred issues, and they are all asked for the same languages. */
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
        `messages asked for ${JSON.stringify(name)}, which cannot be the name of a header.`,
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

/** What an answer with these issues says of them. */
export function wordedHeaders({ vary, language }: Omit<Worded, "issues">): HeaderFields {
  return {
    ...(vary.length > 0 && { vary: vary.join(", ") }),
    ...(language !== undefined && { "content-language": language }),
  };
}
