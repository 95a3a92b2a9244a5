import type { CompiledJson } from "../contract/result.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { array } from "../generated/arrays.js";
import { Issues } from "../generated/issues.js";
import { stringify } from "./stringify.js";

/** How results are treated: `project` drops undeclared properties, `validate` also checks the declared ones. */
export type ResponseMode = "validate" | "project";

/** @throws ResponseValidationError; in `project` mode only when the structure is wrong. */
export function toJson(value: unknown, json: CompiledJson, mode: ResponseMode): string {
  const short = json.text?.(value);
  if (short !== undefined) return short;
  const found = new Issues().encoding(mode === "project");
  const data = toData(value, json, found);
  const refused = mode === "validate" ? found.count : found.structural;
  if (refused > 0)
    throw new ResponseValidationError(
      found.issues.map((issue) => ({ ...issue, loc: ["response", ...issue.loc] })),
    );
  // What was projected is a copy, an `unknown` the handler's own, which may have a `toJSON`.
  return data === value ? (JSON.stringify(data) ?? "null") : stringify(data);
}

/** The plain data of a value; what is wrong with it is noted in `found`. */
export function toData(value: unknown, { encode, list }: CompiledJson, found: Issues): unknown {
  return list ? array(value, found, undefined, encode) : encode(value, found);
}
