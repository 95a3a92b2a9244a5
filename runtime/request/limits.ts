import type { DocumentOptions } from "../assembly/document-info.js";
import { ISSUE_LIMIT } from "../contract/validation-error.js";
import { HttpError } from "../errors/http-error.js";

/** How much of a request is read. */
export interface LimitOptions {
  /** The most bytes a request body may have, beyond which the answer is 413. Default 1 MiB. */
  readonly bodyLimit?: number;
  /** The most fields a form may have, beyond which the answer is 413. Default 1,000, as in FastAPI. */
  readonly fieldLimit?: number;
}

export interface RequestLimits extends Required<LimitOptions> {
  readonly issueLimit: number;
}

const DEFAULTS: RequestLimits = { bodyLimit: 1024 * 1024, fieldLimit: 1000, issueLimit: ISSUE_LIMIT };

/** @throws RangeError for a limit that is none: `Number(process.env.LIMIT)` is NaN where the variable is missing. */
export function requestLimits(options: LimitOptions & Pick<DocumentOptions, "issueLimit">): RequestLimits {
  const { bodyLimit, fieldLimit, issueLimit } = DEFAULTS;
  return {
    bodyLimit: checkedLimit("bodyLimit", options.bodyLimit ?? bodyLimit, 0),
    fieldLimit: checkedLimit("fieldLimit", options.fieldLimit ?? fieldLimit, 0),
    issueLimit: checkedLimit("issueLimit", options.issueLimit ?? issueLimit, 1),
  };
}

function checkedLimit(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new RangeError(`The app's ${name} is ${value}, but must be a number of at least ${least}.`);
}

/** Starlette's words. */
export const tooManyFields = (what: "fields" | "files", limit: number) =>
  new HttpError(413, `Too many ${what}. Maximum number of ${what} is ${limit}.`);
