/** The source of a tag. It changes whenever the content changes. */
type Version = string | number | bigint | Date;

/**
 * How responses get an `ETag`: from their content (`true`; `"weak"` for a tag that only states that the meaning is the same), or
 * from the version that a function finds in the result.
 * @example app.get("/items/:id", { etag: (found: Item) => found.id }, (id: Int): Item => ({ id, name: "Lamp" }));
 */
export type EtagOption = boolean | "weak" | ((result: never) => Version);

/** What a fragment has instead of a function. */
export const BY_VERSION = "version";

export function isEtagOption(value: unknown): value is EtagOption {
  return (
    typeof value === "boolean" || value === "weak" || typeof value === "function" || value === BY_VERSION
  );
}

/** Whether tags are made from the versions of results. Then responses to changes have tags, as responses to reads do. */
export const isByVersion = (value: unknown): boolean => typeof value === "function" || value === BY_VERSION;
