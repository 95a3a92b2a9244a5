import type { IssueList } from "./issue.js";

/** Encoders by status. A `Response` from the handler always passes through unchanged. */
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
      /** Absent if all data is text. */
      readonly data?: CompiledJson;
      /** Strings are sent as they are, not as JSON. */
      readonly raw?: true;
    }
  | { readonly kind: "text"; readonly contentType: string }
  /** Bytes, at once or in chunks. */
  | { readonly kind: "binary"; readonly contentType: string }
  /** A `FileReply`. If no media type is declared, it is derived from the file's name. */
  | { readonly kind: "file"; readonly contentType?: string }
  | { readonly kind: "response" }
) & {
  /** Encodes the declared headers of a reply, as an object: names as written, values as in JSON. */
  readonly headers?: Encode;
};

/** How a value becomes JSON. */
export interface CompiledJson {
  /** Encodes the value, or each of its items if it is a `list`. */
  readonly encode: Encode;
  /** An array of any length. */
  readonly list?: true;
  /**
   * Writes the JSON itself, for small types. It is called first, and returns undefined for a value that is not exactly as
   * declared.
   */
  readonly text?: (value: unknown) => string | undefined;
}

/**
 * Projects a result to plain data for `JSON.stringify`: only declared properties, with `Date` and the like converted. An absent
 * property may be present as undefined. The `loc` of its issues starts at the value; the runtime puts `response` in front.
 * `issues` is encoding: see `Issues.encoding`.
 * @param key the position of the value in its parent.
 */
export type Encode = (value: unknown, issues: IssueList, key?: string | number) => unknown;
