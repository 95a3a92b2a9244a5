import { mergeParameters } from "../../runtime/surroundings/merge-parameters.js";
import type { Reading } from "../3-plan/needs.js";
import { requestParametersOf } from "../3-plan/request-parameters.js";
import { rowOf } from "../sources/sources.js";
import type { Conversion } from "./json-schema/conversion.js";

/**
 * The Parameter Objects of an operation, in the order of its handler's parameters, followed by those of its dependencies. Spread
 * objects are flattened, and each name and place is listed once.
 */
export function parameterObjects(reading: Reading, conversion: Conversion): readonly unknown[] {
  const objects = requestParametersOf(reading).flatMap((input) => {
    const { document } = rowOf(input);
    return document.part === "parameters" ? document.parameters(input, conversion) : [];
  });
  return mergeParameters(objects);
}
