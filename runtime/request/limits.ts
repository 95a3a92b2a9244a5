import type { DocumentOptions } from "../assembly/document-info.js";
import { ISSUE_LIMIT } from "../contract/validation-error.js";
import { HttpError } from "../errors/http-error.js";

/** How much of a request is read. Beyond any of these limits, the server responds with 413. */
export interface LimitOptions {
  /** The maximum size of a request body in bytes. If files are read, it applies to everything else in the body. Default 1 MiB. */
  readonly bodyLimit?: number;
  /** The maximum size in bytes of the files of a request, not counting those whose types set their own limits. Default 100 MiB. */
  readonly uploadLimit?: number;
  /** The maximum number of fields of a form. Default 1,000, as in FastAPI. */
  readonly fieldLimit?: number;
  /** The maximum size in bytes of a form field that is not a file. Default 1 MiB, as in FastAPI. */
  readonly fieldSizeLimit?: number;
  /** The maximum number of files of a form. Default 1,000, as in FastAPI. */
  readonly fileLimit?: number;
  /** The maximum size in bytes of a file whose type does not set a limit. By default only the limit for all files applies. */
  readonly fileSizeLimit?: number;
}

export interface RequestLimits extends Required<LimitOptions> {
  readonly issueLimit: number;
}

const MEBIBYTE = 1024 * 1024;

/** @throws RangeError for an invalid limit: `Number(process.env.LIMIT)` is NaN if the variable is missing. */
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
 * Starlette's message.
 * @param where the field with too many, ` in "photos"`; if omitted, the form has too many.
 */
export const tooManyFields = (what: "fields" | "files", limit: number, where = "") =>
  new HttpError(413, `Too many ${what}${where}. Maximum number of ${what} is ${limit}.`);

/** @param what `A field of the form is`. */
export const tooLarge = (what: string, limit: number) =>
  new HttpError(413, `${what} too large. Maximum size is ${limit} bytes.`);
