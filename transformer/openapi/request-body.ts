import type { Reading } from "../3-plan/needs.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import { allSources, rowOf } from "../sources/sources.js";
import type { Conversion } from "./json-schema/conversion.js";

/** The Request Body Object of an operation, if it reads a body. All its readers read it in the same way (CS1030). */
export function requestBody(
  reading: Reading,
  conversion: Conversion,
): { readonly [field: string]: unknown } | undefined {
  const inputs = requestParametersOf(reading);
  for (const { document } of allSources()) {
    const plans = inputs.filter((input) => rowOf(input).document === document);
    if (document.part === "requestBody" && plans.length > 0) return document.requestBody(plans, conversion);
  }
  return undefined;
}
