import type { Issue } from "../contract/issue.js";

/**
 * The result of decoding: the value, or what is wrong with it.
 * @example
 * ```ts
 * const decoded: Decoded<Order> = codec<Order>().tryDecode({ id: 1 });
 * if (decoded.issues) console.log(formatIssues(decoded.issues));
 * ```
 */
export type Decoded<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };
