import type { CompiledNeed } from "./dependency.js";
import type { ComponentFragment, OperationFragment } from "./document.js";
import type { IssueList } from "./issue.js";
import type { RequestView } from "./request-view.js";

/** Raised whenever the form below changes: a runtime refuses operations compiled for another contract. */
export const CONTRACT = 1;

/**
 * A compiled route: what the compiler appends to a route call, and all the runtime needs to serve it.
 * The runtime resolves dependencies, reads the body (when `body` is set), calls `decode`, then the handler with the
 * arguments it answers, then encodes the result.
 */
export interface CompiledOperation {
  readonly contract: typeof CONTRACT;
  /** Where the route stands, for logs and start-up errors: `src/app.ts:12`. */
  readonly source: string;
  /** The guards of the route's own `dependencies` option, in its order. */
  readonly guards?: readonly CompiledNeed[];
  /** The handler's parameters that are dependencies. */
  readonly needs?: readonly CompiledNeed[];
  /** Whether and how a body is read before `decode`. */
  readonly body?: CompiledBody;
  /** The handler's arguments in order, those of `needs` left open. Meaningless when `issues.count` grew. */
  decode(request: RequestView, body: unknown, issues: IssueList): unknown[];
  readonly result: CompiledResult;
  /** This operation's part of the document. A function, so that a process that never serves it does not build it. */
  document(): OperationFragment;
  /** The named types this operation's part of the document refers to. */
  components(): readonly ComponentFragment[];
}

export interface CompiledBody {
  /**
   * `json`: parsed when the content type is `application/json` or `application/*+json`, else the text as a string.
   * `form`: the fields of a form (`FormView`), none where there is no form.
   */
  readonly kind: "json" | "form";
  /** Its type does not limit how deep it can be nested, so the runtime must. */
  readonly endless?: boolean;
}

/**
 * `decode` gets as `body`: the parsed value; a string when the content type is not JSON; `undefined` when the
 * request has no body. Generated code says which of these it refuses.
 */

/** Encoders by status. A `Response` from the handler always passes through untouched. */
export interface CompiledResult {
  /** The status of a value that is not a `Reply`. */
  readonly status: number;
  readonly bodies: { readonly [status: number]: CompiledResultBody };
}

export type CompiledResultBody = (
  | { readonly kind: "empty" }
  | ({ readonly kind: "json" } & CompiledJson)
  | ({ readonly kind: "json-lines" } & CompiledJson)
  | { readonly kind: "text"; readonly contentType: string }
  | { readonly kind: "response" }
) & {
  /** The declared headers of a reply, as an object: names as they were written, values as in JSON. */
  readonly headers?: Encode;
};

/** How a value becomes JSON. */
export interface CompiledJson {
  readonly encode: Encode;
  /** The JSON itself for small types: asked first, it answers undefined for a value that is not quite as declared. */
  readonly text?: (value: unknown) => string | undefined;
}

/**
 * Projects a result to plain data for `JSON.stringify`: declared properties only, `Date` and friends converted; what
 * is absent may be there as undefined. The `loc` of its issues starts at the value; the runtime puts `response` in front.
 * `issues` is on its way out: see `Issues.encoding`.
 */
export type Encode = (value: unknown, issues: IssueList) => unknown;
