import { WORD_BEGINS } from "../../wire-styles.js";

/**
 * The variable that a property is read from, in capitals, words separated by `_`: `databaseUrl` and `database-url` are
 * `DATABASE_URL`, `s3Bucket` is `S3_BUCKET`, `apiURLs` is `API_URLS`.
 * Words are those of styles on the wire, so that a style changes no variable. A name that is written like a variable stays as it is.
 */
export function variableName(property: string): string {
  return property
    .replace(WORD_BEGINS, "_")
    .replace(/[^\p{L}\p{N}]/gu, "_")
    .toUpperCase();
}

/** Whether shells and `.env` files can set a variable of this name (POSIX, "Environment Variables", 8.1). */
export function canBeSet(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]*$/.test(name);
}
