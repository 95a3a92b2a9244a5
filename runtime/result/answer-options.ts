import { type CacheControl, cacheControlFault } from "../contract/cache-control.js";
import { type EtagOption, isEtagOption } from "../contract/etag.js";
import { type Idempotent, idempotentFault } from "../contract/idempotent.js";

/** Options of operations that concern their responses. */
export interface AnswerOptions {
  readonly cacheControl?: CacheControl | undefined;
  readonly etag?: EtagOption | undefined;
  /** The route's own option, not inherited. */
  readonly ownIdempotent?: Idempotent | undefined;
}

/**
 * Picks the options that concern responses.
 * @param where names the route in messages.
 * @returns them; `undefined` if there are none.
 * @throws TypeError if one is invalid.
 */
export function answerOptions(
  {
    cacheControl,
    etag,
    idempotent,
  }: Omit<AnswerOptions, "ownIdempotent"> & { readonly idempotent?: Idempotent },
  where: string,
): AnswerOptions | undefined {
  if (cacheControl === undefined && etag === undefined && idempotent === undefined) return undefined;
  const fault = cacheControlFault(cacheControl);
  if (fault) throw new TypeError(`${where} has a cacheControl that ${fault}.`);
  if (etag !== undefined && !isEtagOption(etag))
    throw new TypeError(
      `${where} has the etag ${JSON.stringify(etag)}: write true, "weak", false, or a function.`,
    );
  const unsafe = idempotentFault(idempotent);
  if (unsafe) throw new TypeError(`${where} has an option idempotent that ${unsafe}.`);
  return { cacheControl, etag, ownIdempotent: idempotent };
}

/** Combines the options of what is around a route with the route's own. */
export function answersAs(around: AnswerOptions, own: AnswerOptions | undefined): AnswerOptions {
  if (!own) return around;
  return {
    cacheControl: own.cacheControl ?? around.cacheControl,
    etag: own.etag ?? around.etag,
    ownIdempotent: own.ownIdempotent,
  };
}
