import type { Members } from "../../runtime/contract/members.js";
import type { Comparing } from "./comparing.js";
import { compareContent } from "./media-types.js";
import { type DocumentedOperation, positionsIn } from "./operations.js";
import { compareSchemas } from "./schemas/compare-schemas.js";
import { compareDeprecated, compareTexts } from "./schemas/hints.js";
import { note, noteRequired, type Place, within } from "./site.js";

export function compareParameters(
  comparing: Comparing,
  base: DocumentedOperation,
  revision: DocumentedOperation,
  place: Place,
): void {
  const [before, after] = [byKey(base), byKey(revision)];
  for (const [key, parameter] of before) {
    const at = within(place, nameOf(parameter));
    const other = after.get(key);
    if (other) compareParameter(comparing, parameter, other, within(place, nameOf(other)));
    else note(at, "other", "parameter-removed", "parameter removed");
  }
  for (const [key, parameter] of after) {
    if (before.has(key)) continue;
    const isRequired = parameter["required"] === true;
    note(
      within(place, nameOf(parameter)),
      isRequired && place.direction === "input" ? "narrower" : "harmless",
      "parameter-added",
      isRequired ? "required parameter added" : "parameter added",
    );
  }
}

/** Header names are not case-sensitive (RFC 9110, 5.1). Path parameters are identified by their position, not by their name. */
function byKey({ parameters, path }: DocumentedOperation): ReadonlyMap<string, Members> {
  const positions = positionsIn(path);
  return new Map(
    parameters.map((parameter) => {
      const name = String(parameter["name"]);
      const key = parameter["in"] === "path" ? (positions.get(name) ?? name) : name;
      return [`${parameter["in"]} ${parameter["in"] === "header" ? name.toLowerCase() : key}`, parameter];
    }),
  );
}

const nameOf = (parameter: Members) => `${parameter["in"]} parameter ${parameter["name"]}`;

function compareParameter(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  if (base["in"] === "path" && base["name"] !== revision["name"])
    note(place, "editorial", "path-parameter-renamed", `${base["name"]} renamed to ${revision["name"]}`);
  noteRequired(place, base["required"] === true, revision["required"] === true);
  compareTexts(described(base), described(revision), place);
  compareDeprecated(base, revision, place);
  if (base["content"] !== undefined || revision["content"] !== undefined)
    compareContent(comparing, base["content"], revision["content"], place);
  else compareWritten(comparing, base, revision, place);
}

/** Compares a parameter that has a schema, and how its value is serialized. */
function compareWritten(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  const [from, to] = [base, revision].map(serialization);
  if (from !== to)
    note(place, "other", "serialization-changed", `serialized as ${from} → ${to}`, { from, to });
  if (base["allowEmptyValue"] === true && revision["allowEmptyValue"] !== true)
    note(place, "narrower", "serialization-changed", "empty value no longer allowed");
  compareSchemas(comparing, base["schema"] ?? {}, revision["schema"] ?? {}, place);
}

/** How a value is serialized, with the defaults of the specification (OpenAPI 3.1, 4.8.12.2.1). */
function serialization(parameter: Members): string {
  const isForm = parameter["in"] === "query" || parameter["in"] === "cookie";
  const style = String(parameter["style"] ?? (isForm ? "form" : "simple"));
  const isExploded = parameter["explode"] ?? style === "form";
  const reserved = parameter["allowReserved"] === true ? ", reserved characters not encoded" : "";
  return `${style}${isExploded ? ", exploded" : ""}${reserved}`;
}

/** The members next to its schema that only human readers use. */
function described(parameter: Members): Members {
  const SAID = ["description", "example", "examples"];
  return Object.fromEntries(
    Object.entries(parameter).filter(([member]) => SAID.includes(member) || member.startsWith("x-")),
  );
}

/** Compares the headers of a response. */
export function compareHeaders(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  const [before, after] = [headersOf(base), headersOf(revision)];
  for (const [key, [name, reference]] of before) {
    const other = after.get(key);
    const at = within(place, `header ${name}`);
    if (!other) {
      note(at, "other", "header-removed", "header removed");
      continue;
    }
    const [from, to] = [comparing.base.follow(reference), comparing.revision.follow(other[1])];
    const inside =
      from.name !== undefined || to.name !== undefined ? comparing.enter("header", from, to, at) : at;
    if (inside) compareHeader(comparing, from.value as Members, to.value as Members, inside);
  }
  for (const [key, [name]] of after)
    if (!before.has(key)) note(within(place, `header ${name}`), "harmless", "header-added", "header added");
}

function compareHeader(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  compareParameter(comparing, { ...base, in: "header" }, { ...revision, in: "header" }, place);
}

function headersOf(headers: unknown): ReadonlyMap<string, readonly [string, unknown]> {
  const entries = Object.entries((headers ?? {}) as Members);
  return new Map(entries.map(([name, header]) => [name.toLowerCase(), [name, header] as const]));
}
