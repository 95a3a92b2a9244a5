import { type CacheControl, cacheControlFault } from "../contract/cache-control.js";
import { type EtagOption, isEtagOption } from "../contract/etag.js";

/** Options of operations that say something of their answers. */
export interface AnswerOptions {
  readonly cacheControl?: CacheControl | undefined;
  readonly etag?: EtagOption | undefined;
}

/**
 * @param where for messages.
 * @returns those among others; `undefined` where there are none.
 * @throws TypeError when one is none.
 */
export function answerOptions(
  { cacheControl, etag }: AnswerOptions,
  where: string,
): AnswerOptions | undefined {
  if (cacheControl === undefined && etag === undefined) return undefined;
  const fault = cacheControlFault(cacheControl);
  if (fault) throw new TypeError(`${where} has a cacheControl that ${fault}.`);
  if (etag !== undefined && !isEtagOption(etag))
    throw new TypeError(
      `${where} has the etag ${JSON.stringify(etag)}: write true, "weak", false, or a function.`,
    );
  return { cacheControl, etag };
}

/** What holds of what is said around and here. */
export function answersAs(around: AnswerOptions, own: AnswerOptions | undefined): AnswerOptions {
  if (!own) return around;
  return { cacheControl: own.cacheControl ?? around.cacheControl, etag: own.etag ?? around.etag };
}
