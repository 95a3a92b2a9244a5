import type { PlainAnswer } from "../result/answer.js";
import type { AppFacts } from "./app-facts.js";
import { compression } from "./compression/compression.js";
import { cors } from "./cors/cors.js";
import type { MiddlewareOptions } from "./options.js";
import type { Compression, Effect, SeenRequest, SentFields } from "./plain.js";
import { requestId } from "./request-id.js";
import { securityHeaders } from "./security-headers.js";

type Name = keyof MiddlewareOptions;
/** The value of an option that is not switched off. */
type On<O extends Name> = Exclude<MiddlewareOptions[O], false | undefined>;

/** The effect of each option. The id comes first, since all others may use it. */
const EFFECTS: { readonly [O in Name]-?: (option: On<O>, facts: AppFacts) => Effect } = {
  requestId,
  cors,
  securityHeaders,
  compression,
};

/** The combined effects of an app's options on its requests. */
export interface AppMiddleware {
  /**
   * Called before a request is processed.
   * @returns the immediate response, if any.
   */
  readonly begin: ((request: SeenRequest) => PlainAnswer | undefined) | undefined;
  /** Header fields that every response gets unless it already has them. */
  readonly constant: Readonly<Record<string, string>> | undefined;
  /** Adds header fields that depend on the request. */
  readonly finish: ((request: SeenRequest, fields: SentFields) => void) | undefined;
  readonly compression: Compression | undefined;
}

/** @throws TypeError for invalid options. */
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
