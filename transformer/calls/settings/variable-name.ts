import { WORD_BEGINS } from "../../wire-styles.js";

/**
 * The variable that a property is read from, in capitals, with words separated by `_`: `databaseUrl` and `database-url` become
 * `DATABASE_URL`, `s3Bucket` becomes `S3_BUCKET`, `apiURLs` becomes `API_URLS`. Words are split as for wire styles, so that a
 * style changes no variable. A name that is already written like a variable stays as it is.
 */
export function variableName(property: string): string {
  return property
    .replace(WORD_BEGINS, "_")
    .replace(/[^\p{L}\p{N}]/gu, "_")
    .toUpperCase();
}

/** Whether shells and `.env` files can set a variable with this name (POSIX, "Environment Variables", 8.1). */
export function canBeSet(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]*$/.test(name);
}
