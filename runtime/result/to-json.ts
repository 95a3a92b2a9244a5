import { type Issue, issueOf } from "../contract/issue.js";
import type { CompiledJson } from "../contract/result.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { array } from "../generated/arrays.js";
import { Issues } from "../generated/issues.js";
import { inPieces, isLongList, stringify } from "./stringify.js";

/** How results are treated: `project` drops undeclared properties, `validate` also checks the declared ones. */
export type ResponseMode = "validate" | "project";

/** @throws ResponseValidationError; in `project` mode only if the structure is wrong. */
export function toJson(value: unknown, json: CompiledJson, mode: ResponseMode, refusal = ofResult): string {
  return json.text?.(value) ?? checkedJson(value, json, mode, issuesOf(mode), refusal);
}

/**
 * For items that are sent one by one, until one is refused: they share a list of issues, which stays empty.
 * @returns a function that encodes them, and throws as {@link toJson} does.
 */
export function itemsToJson(json: CompiledJson, mode: ResponseMode): (item: unknown) => string {
  const found = issuesOf(mode);
  return (item) => json.text?.(item) ?? checkedJson(item, json, mode, found, ofResult);
}

function issuesOf(mode: ResponseMode): Issues {
  return new Issues().encoding(mode === "project");
}

function checkedJson(
  value: unknown,
  json: CompiledJson,
  mode: ResponseMode,
  found: Issues,
  refusal: Refusal,
): string {
  if (json.list && isLongList(value)) return listJson(value, json, mode, found, refusal);
  const data = checked(value, json, mode, found, refusal);
  // A projected value is a copy. An `unknown` is the handler's own value, which may have a `toJSON`.
  return data === value ? (JSON.stringify(data) ?? "null") : stringify(data);
}

/**
 * Converts a long list piece by piece, so that copies are gone before the next ones are created: a list of 1 MB takes a fifth
 * less time than if it is copied whole (`bench:encode`).
 */
function listJson(
  value: readonly unknown[],
  { encode }: CompiledJson,
  mode: ResponseMode,
  found: Issues,
  refusal: Refusal,
): string {
  const { count } = found;
  const text = inPieces(value.length, (from, to) => {
    const items: unknown[] = [];
    for (let i = from; i < to; i++) items.push(encode(value[i], found, i));
    // A refused value may have no JSON.
    return refused(found, mode) ? [] : items;
  });
  found.within(count, undefined, value);
  if (refused(found, mode)) throw refusal(found.issues);
  return text;
}

function refused(found: Issues, mode: ResponseMode): boolean {
  return (mode === "validate" ? found.count : found.structural) > 0;
}

/**
 * The same for a type whose values are all strings, which are sent unchanged.
 * @throws as {@link toJson}.
 */
export function toText(value: unknown, json: CompiledJson, mode: ResponseMode, refusal: Refusal): string {
  const data = checked(value, json, mode, issuesOf(mode), refusal);
  if (typeof data === "string") return data;
  throw refusal([issueOf("string_type", [], "Input should be a valid string", null)]);
}

/** Creates the error for a value that is not as declared. */
type Refusal = (issues: readonly Issue[]) => Error;

const ofResult: Refusal = (issues) =>
  new ResponseValidationError(issues.map((issue) => ({ ...issue, loc: ["response", ...issue.loc] })));

function checked(
  value: unknown,
  json: CompiledJson,
  mode: ResponseMode,
  found: Issues,
  refusal: Refusal,
): unknown {
  const data = toData(value, json, found);
  if (refused(found, mode)) throw refusal(found.issues);
  return data;
}

/** Returns the plain data of a value, and records what is wrong with it in `found`. */
export function toData(value: unknown, { encode, list }: CompiledJson, found: Issues): unknown {
  return list ? array(value, found, undefined, encode) : encode(value, found);
}
