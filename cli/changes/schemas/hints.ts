import { isDeepStrictEqual } from "node:util";
import type { Members } from "../../../runtime/contract/members.js";
import { note, type Place } from "../site.js";
import { isText } from "./keywords.js";
import { shown } from "./shown.js";

/** Compares what only people read: descriptions, examples, extensions. */
export function compareTexts(base: Members = {}, revision: Members = {}, place: Place): void {
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(revision)])) {
    if (!isText(keyword) || isDeepStrictEqual(base[keyword], revision[keyword])) continue;
    const values = { from: base[keyword], to: revision[keyword] };
    note(
      place,
      "editorial",
      `${keyword}-changed`,
      `${keyword} ${verb(base[keyword], revision[keyword])}`,
      values,
    );
  }
}

/** Compares what clients rely on although it does not constrain a value: its default, its deprecation, its tag. */
export function compareHints(base: Members = {}, revision: Members = {}, place: Place): void {
  compareDefaults(base["default"], revision["default"], place);
  compareDeprecated(base, revision, place);
  const [from, to] = [base, revision].map((one) => propertyName(one["discriminator"]));
  if (from !== to)
    note(place, "harmless", "discriminator-changed", `discriminator ${shown(from)} → ${shown(to)}`);
}

export function compareDeprecated(base: Members, revision: Members, place: Place): void {
  const [before, after] = [base, revision].map(({ deprecated }) => deprecated === true);
  if (before === after) return;
  note(
    place,
    "harmless",
    after ? "deprecated" : "deprecation-removed",
    after ? "deprecated" : "no longer deprecated",
  );
}

/**
 * A client that leaves a value out gets the default. A different default changes what a request means, although it is still
 * accepted. Responses contain all their values.
 */
function compareDefaults(from: unknown, to: unknown, place: Place): void {
  if (isDeepStrictEqual(from, to)) return;
  const text = `default ${shown(from)} → ${shown(to)}`;
  const effect = place.direction === "output" ? "editorial" : from === undefined ? "harmless" : "other";
  note(place, effect, "default-changed", text, { from, to });
}

function propertyName(discriminator: unknown): unknown {
  return (discriminator as Members | undefined)?.["propertyName"];
}

export function verb(from: unknown, to: unknown): string {
  if (from === undefined) return "added";
  return to === undefined ? "removed" : "changed";
}
