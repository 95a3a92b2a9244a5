import type { PlainAnswer } from "../result/answer.js";
import type { AppFacts } from "./app-facts.js";
import { compression } from "./compression/compression.js";
import { cors } from "./cors/cors.js";
import type { MiddlewareOptions } from "./options.js";
import type { Compression, Effect, SeenRequest, SentFields } from "./plain.js";
import { requestId } from "./request-id.js";
import { securityHeaders } from "./security-headers.js";

type Name = keyof MiddlewareOptions;
/** An option that is not switched off. */
type On<O extends Name> = Exclude<MiddlewareOptions[O], false | undefined>;

/** What each option does. The id comes first, as all others may be told it. */
const EFFECTS: { readonly [O in Name]-?: (option: On<O>, facts: AppFacts) => Effect } = {
  requestId,
  cors,
  securityHeaders,
  compression,
};

/** What the options of an app do around its requests, put together. */
export interface AppMiddleware {
  /**
   * Before anything is made of a request.
   * @returns what it is answered with at once.
   */
  readonly begin: ((request: SeenRequest) => PlainAnswer | undefined) | undefined;
  /** What every answer says unless it says something else there. */
  readonly constant: Readonly<Record<string, string>> | undefined;
  /** What an answer says that depends on its request. */
  readonly finish: ((request: SeenRequest, fields: SentFields) => void) | undefined;
  readonly compression: Compression | undefined;
}

/** @throws TypeError for options that cannot be meant. */
export function appMiddleware(options: MiddlewareOptions, facts: AppFacts): AppMiddleware {
  const effect = <O extends Name>(name: O): readonly Effect[] => {
    const option = options[name];
    const make = EFFECTS[name] as (option: unknown, facts: AppFacts) => Effect;
    return option === undefined || option === false ? [] : [make(option, facts)];
  };
  return together((Object.keys(EFFECTS) as Name[]).flatMap(effect));
}

function together(effects: readonly Effect[]): AppMiddleware {
  const begins = effects.flatMap(({ begin }) => begin ?? []);
  const finishes = effects.flatMap(({ finish }) => finish ?? []);
  const constant: Readonly<Record<string, string>> = Object.assign(
    {},
    ...effects.map((effect) => effect.constant),
  );
  return {
    begin: begins.length > 0 ? (request) => firstAnswer(begins, request) : undefined,
    constant: Object.keys(constant).length > 0 ? constant : undefined,
    finish:
      finishes.length > 0
        ? (request, fields) => {
            for (const finish of finishes) finish(request, fields);
          }
        : undefined,
    compression: effects.find((effect) => effect.compression)?.compression,
  };
}

function firstAnswer(
  begins: readonly NonNullable<Effect["begin"]>[],
  request: SeenRequest,
): PlainAnswer | undefined {
  for (const begin of begins) {
    const answered = begin(request);
    if (answered) return answered;
  }
  return undefined;
}
