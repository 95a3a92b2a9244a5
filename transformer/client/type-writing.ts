import type { TypeWriting } from "./client-module.js";
import { functionText, isConverted } from "./codec.js";
import { fitFunction } from "./fit.js";
import { declarationText } from "./type-text.js";

/** The readings of the Schema that write a client. */
export function typeWriting(
  nameOf: TypeWriting["nameOf"],
  imported: TypeWriting["imported"] = () => undefined,
): TypeWriting {
  return {
    declaration: declarationText,
    function: (kind, ...of) => FUNCTIONS[kind](...of),
    imported,
    isConverted,
    nameOf,
  };
}

type Writing = TypeWriting["function"] extends (kind: never, ...of: infer Rest) => string
  ? (...of: Rest) => string
  : never;

const FUNCTIONS: { readonly [Kind in Parameters<TypeWriting["function"]>[0]]: Writing } = {
  encode: (...of) => functionText("input", ...of),
  decode: (...of) => functionText("output", ...of),
  isGiven: (...of) => fitFunction("input", ...of),
  isSent: (...of) => fitFunction("output", ...of),
};
