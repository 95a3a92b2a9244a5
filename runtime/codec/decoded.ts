import type { Issue } from "../contract/issue.js";

/** What a codec makes of a value: the value, or what is wrong with it. */
export type Decoded<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };
