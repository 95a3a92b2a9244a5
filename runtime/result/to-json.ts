import type { CompiledJson } from "../contract/result.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { array } from "../generated/arrays.js";
import { Issues } from "../generated/issues.js";
import { stringify } from "./stringify.js";

/** How results are treated: `project` drops undeclared properties, `validate` also checks the declared ones. */
export type ResponseMode = "validate" | "project";

/** @throws ResponseValidationError; in `project` mode only when the structure is wrong. */
export function toJson(value: unknown, json: CompiledJson, mode: ResponseMode): string {
  return json.text?.(value) ?? checkedJson(value, json, mode, issuesOf(mode));
}

/**
 * For items that are sent one by one, until one is refused: they share a list of issues, which stays empty.
 * @returns what encodes them, and throws as {@link toJson} does.
 */
export function itemsToJson(json: CompiledJson, mode: ResponseMode): (item: unknown) => string {
  const found = issuesOf(mode);
  return (item) => json.text?.(item) ?? checkedJson(item, json, mode, found);
}

function issuesOf(mode: ResponseMode): Issues {
  return new Issues().encoding(mode === "project");
}

function checkedJson(value: unknown, json: CompiledJson, mode: ResponseMode, found: Issues): string {
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
