import { type Issue, issueOf } from "../contract/issue.js";
import type { CompiledJson } from "../contract/result.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { array } from "../generated/arrays.js";
import { Issues } from "../generated/issues.js";
import { inPieces, isLongList, stringify } from "./stringify.js";

/** How results are treated: `project` drops undeclared properties, `validate` also checks the declared ones. */
export type ResponseMode = "validate" | "project";

/** @throws ResponseValidationError; in `project` mode only when the structure is wrong. */
export function toJson(value: unknown, json: CompiledJson, mode: ResponseMode, refusal = ofResult): string {
  return json.text?.(value) ?? checkedJson(value, json, mode, issuesOf(mode), refusal);
}

/**
 * For items that are sent one by one, until one is refused: they share a list of issues, which stays empty.
 * @returns what encodes them, and throws as {@link toJson} does.
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
  // What was projected is a copy, an `unknown` the handler's own, which may have a `toJSON`.
  return data === value ? (JSON.stringify(data) ?? "null") : stringify(data);
}

/**
 * A long list piece by piece, so that copies are gone before the next ones are made: a list of 1 MB takes a fifth less than if it
 * is copied whole (`bench:encode`).
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
    // What was refused may have no JSON.
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
 * The same for a type whose every value is a string, which goes out as it is.
 * @throws as {@link toJson}.
 */
export function toText(value: unknown, json: CompiledJson, mode: ResponseMode, refusal: Refusal): string {
  const data = checked(value, json, mode, issuesOf(mode), refusal);
  if (typeof data === "string") return data;
  throw refusal([issueOf("string_type", [], "Input should be a valid string", null)]);
}

/** What is thrown for a value that is not as declared. */
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

/** The plain data of a value; what is wrong with it is noted in `found`. */
export function toData(value: unknown, { encode, list }: CompiledJson, found: Issues): unknown {
  return list ? array(value, found, undefined, encode) : encode(value, found);
}
