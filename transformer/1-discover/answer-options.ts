import type { Expression } from "typescript";
import { cacheControlFault } from "../../runtime/contract/cache-control.js";
import { isEtagOption } from "../../runtime/contract/etag.js";
import { CS1098 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

/** CS1098: `cacheControl` or `etag` among the options of an app, a router, an inclusion or a route is not valid. */
export function answerOptionProblems(
  options: Expression,
  { cacheControl, etag }: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  const faults = {
    cacheControl: cacheControlFault(cacheControl),
    etag: etag === undefined || isEtagOption(etag) ? undefined : ETAG_FAULT,
  };
  return Object.entries(faults).flatMap(([option, fault]) =>
    fault === undefined ? [] : [ofOption(options, option, fault, semantics)],
  );
}

const ETAG_FAULT = 'is not valid: write true, "weak", false, or a function of the result';

/** CS1098: a route that is neither GET nor HEAD sets an option that only applies to these. */
export function unreadAnswerProblems(
  options: Expression | undefined,
  { cacheControl, etag }: Readonly<Record<string, Json>>,
  method: string,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options || method === "get" || method === "head") return [];
  const fault = `applies only to GET and HEAD, but this is a ${method.toUpperCase()}`;
  const keepsNothing = typeof cacheControl === "object" && cacheControl !== null && "noStore" in cacheControl;
  const isKept = cacheControl !== undefined && cacheControl !== false && !keepsNothing;
  return [
    ...(isKept
      ? [ofOption(options, "cacheControl", `${fault}: write { noStore: true }, or leave it out`, semantics)]
      : []),
    ...(etag === true || etag === "weak"
      ? [
          ofOption(
            options,
            "etag",
            `${fault}: write a function that finds the version in the result, or leave it out`,
            semantics,
          ),
        ]
      : []),
  ];
}

function ofOption(options: Expression, option: string, fault: string, semantics: Semantics): Diagnostic {
  return CS1098(
    { option, fault },
    { location: locationOf(writtenOption(options, option, semantics) ?? options) },
  );
}
