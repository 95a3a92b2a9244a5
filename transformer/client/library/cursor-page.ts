import type { PagePlace } from "./paged.js";

/** The page contains the cursor of the next one; the last page has none. */
export function cursorPage<Given extends object>(
  given: Given,
  name: keyof Given,
  cursor: unknown,
): PagePlace<Given> | undefined {
  const isLast = cursor === undefined || cursor === null || cursor === "";
  return isLast ? undefined : { given: { ...given, [name]: cursor } };
}
