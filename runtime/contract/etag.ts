/** What a tag is made of: it changes whenever what is sent does. */
type Version = string | number | bigint | Date;

/**
 * How answers get an `ETag`: from their content (`true`; `"weak"` for one that says only that they mean the same), or from the version that
 * a function finds in the result.
 * @example app.get("/items/:id", { etag: (found: Item) => found.id }, (id: Int): Item => ({ id, name: "Lamp" }));
 */
export type EtagOption = boolean | "weak" | ((result: never) => Version);

/** What a fragment has in the place of a function. */
export const BY_VERSION = "version";

export function isEtagOption(value: unknown): value is EtagOption {
  return (
    typeof value === "boolean" || value === "weak" || typeof value === "function" || value === BY_VERSION
  );
}

/** Whether tags are made of the versions of results, which a change answers as well as a reading. */
export const isByVersion = (value: unknown): boolean => typeof value === "function" || value === BY_VERSION;
