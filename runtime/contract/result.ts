import type { IssueList } from "./issue.js";

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
  | {
      readonly kind: "events";
      /** Absent where all data is text. */
      readonly data?: CompiledJson;
      /** Strings are sent as they are, not as JSON. */
      readonly raw?: true;
    }
  | { readonly kind: "text"; readonly contentType: string }
  /** Bytes, at once or in pieces. */
  | { readonly kind: "binary"; readonly contentType: string }
  /** A `FileReply`; its media type is found by its name where none is declared. */
  | { readonly kind: "file"; readonly contentType?: string }
  | { readonly kind: "response" }
) & {
  /** The declared headers of a reply, as an object: names as they were written, values as in JSON. */
  readonly headers?: Encode;
};

/** How a value becomes JSON. */
export interface CompiledJson {
  /** Of the value, or of each of its items where it is a `list`. */
  readonly encode: Encode;
  /** An array of any length. */
  readonly list?: true;
  /** The JSON itself for small types: asked first, it answers undefined for a value that is not quite as declared. */
  readonly text?: (value: unknown) => string | undefined;
}

/**
 * Projects a result to plain data for `JSON.stringify`: declared properties only, `Date` and friends converted; what
 * is absent may be there as undefined. The `loc` of its issues starts at the value; the runtime puts `response` in front.
 * `issues` is on its way out: see `Issues.encoding`.
 * @param key where the value stands in what is around it.
 */
export type Encode = (value: unknown, issues: IssueList, key?: string | number) => unknown;
