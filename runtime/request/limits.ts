import type { DocumentOptions } from "../assembly/document-info.js";
import { ISSUE_LIMIT } from "../contract/validation-error.js";
import { HttpError } from "../errors/http-error.js";

/** How much of a request is read. Beyond each of these the answer is 413. */
export interface LimitOptions {
  /** The most bytes a request body may have; where files are read, what is no file in it. Default 1 MiB. */
  readonly bodyLimit?: number;
  /** The most bytes of files that a request may have, beside those whose types say how many. Default 100 MiB. */
  readonly uploadLimit?: number;
  /** The most fields a form may have. Default 1,000, as in FastAPI. */
  readonly fieldLimit?: number;
  /** The most bytes a field of a form may have that is no file. Default 1 MiB, as in FastAPI. */
  readonly fieldSizeLimit?: number;
  /** The most files a form may have. Default 1,000, as in FastAPI. */
  readonly fileLimit?: number;
  /** The most bytes a file may have whose type does not say how many. By default nothing limits it but what limits all. */
  readonly fileSizeLimit?: number;
}

export interface RequestLimits extends Required<LimitOptions> {
  readonly issueLimit: number;
}

const MEBIBYTE = 1024 * 1024;

/** @throws RangeError for a limit that is none: `Number(process.env.LIMIT)` is NaN where the variable is missing. */
export function requestLimits(options: LimitOptions & Pick<DocumentOptions, "issueLimit">): RequestLimits {
  const limit = (name: keyof RequestLimits, fallback: number, least = 0) =>
    checkedLimit(name, options[name] ?? fallback, least);
  return {
    bodyLimit: limit("bodyLimit", MEBIBYTE),
    uploadLimit: limit("uploadLimit", 100 * MEBIBYTE),
    fieldLimit: limit("fieldLimit", 1000),
    fieldSizeLimit: limit("fieldSizeLimit", MEBIBYTE),
    fileLimit: limit("fileLimit", 1000),
    fileSizeLimit: limit("fileSizeLimit", Number.POSITIVE_INFINITY),
    issueLimit: limit("issueLimit", ISSUE_LIMIT, 1),
  };
}

function checkedLimit(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new RangeError(`The app's ${name} is ${value}, but must be a number of at least ${least}.`);
}

/**
 * Starlette's words.
 * @param where they are too many, ` in "photos"`; in the form where it is left out.
 */
export const tooManyFields = (what: "fields" | "files", limit: number, where = "") =>
  new HttpError(413, `Too many ${what}${where}. Maximum number of ${what} is ${limit}.`);

/** @param what `A field of the form is`. */
export const tooLarge = (what: string, limit: number) =>
  new HttpError(413, `${what} too large. Maximum size is ${limit} bytes.`);
