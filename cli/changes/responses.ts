import { type Members, membersOf } from "../../runtime/contract/members.js";
import { reversed } from "./change.js";
import type { Comparing } from "./comparing.js";
import { compareContent } from "./media-types.js";
import { entriesOf } from "./operations.js";
import { compareHeaders } from "./parameters.js";
import { compareTexts } from "./schemas/hints.js";
import { note, noteRequired, type Place, within } from "./site.js";

/** Compares the responses, by status. */
export function compareResponses(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  const [before, after] = [base, revision].map((responses) => new Map(entriesOf(responses)));
  if (!before || !after) return;
  for (const [status, response] of before) {
    const at = within(place, `response ${status}`);
    const others = after.get(status) === undefined ? standingFor(status, before, after) : [status];
    if (others.length === 0) note(at, "other", "response-removed", "response removed");
    for (const other of others)
      compareResponse(comparing, response, after.get(other), within(place, `response ${other}`));
  }
  for (const status of after.keys()) {
    if (before.has(status) || coveringOf(status, before) !== undefined) continue;
    note(within(place, `response ${status}`), "harmless", "response-added", "response added");
  }
}

/**
 * The statuses that replace a range or `default`: a base with only `default` is still kept by a revision that lists its errors.
 * And the reverse: the range that covers a status that has been removed.
 */
function standingFor(
  status: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  const named = [...after.keys()].filter(
    (other) => !before.has(other) && coveringOf(other, before) === status,
  );
  if (named.length > 0) return named;
  const covering = coveringOf(status, after);
  return covering === undefined ? [] : [covering];
}

/** `4XX` or `default`, which cover 404 (OpenAPI 3.1, 4.8.16.2). */
function coveringOf(status: string, responses: ReadonlyMap<string, unknown>): string | undefined {
  const ranges = [`${status[0]}XX`, `${status[0]}xx`, "default"];
  return ranges.find((range) => range !== status && responses.has(range));
}

function compareResponse(comparing: Comparing, base: unknown, revision: unknown, place: Place): void {
  const [from, to] = [comparing.base.follow(base), comparing.revision.follow(revision)];
  const isShared = from.name !== undefined || to.name !== undefined;
  const at = isShared ? comparing.enter("response", from, to, place) : place;
  if (!at) return;
  const [before, after] = [membersOf(from.value), membersOf(to.value)];
  compareTexts({ description: before["description"] }, { description: after["description"] }, at);
  compareHeaders(comparing, before["headers"], after["headers"], at);
  compareContent(comparing, before["content"], after["content"], at);
}

/** Compares a request's body. For a webhook, the server sends it. */
export function compareRequestBody(
  comparing: Comparing,
  base: unknown,
  revision: unknown,
  place: Place,
): void {
  const at = within(place, "request body");
  const [from, to] = [comparing.base.follow(base), comparing.revision.follow(revision)];
  const isRequired = membersOf(to.value)["required"] === true;
  if (base === undefined && revision === undefined) return;
  if (base === undefined) {
    const effect = isRequired && at.direction === "input" ? "narrower" : "harmless";
    note(at, effect, "request-body-added", isRequired ? "required body added" : "body added");
  } else if (revision === undefined) note(at, "other", "request-body-removed", "body removed");
  else {
    const isShared = from.name !== undefined || to.name !== undefined;
    const inside = isShared ? comparing.enter("requestBody", from, to, at) : at;
    if (inside) compareBody(comparing, membersOf(from.value), membersOf(to.value), inside);
  }
}

function compareBody(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  noteRequired(place, base["required"] === true, revision["required"] === true);
  compareTexts({ description: base["description"] }, { description: revision["description"] }, place);
  compareContent(comparing, base["content"], revision["content"], place);
}

/** A response travels in the opposite direction of its request. */
export function answered(place: Place): Place {
  return { ...place, direction: reversed(place.direction) };
}
