import { isDeepStrictEqual } from "node:util";
import { isMembers, listOf, type Members, membersOf } from "../../runtime/contract/members.js";
import type { Comparing } from "./comparing.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { entriesOf } from "./operations.js";
import { compareTexts } from "./schemas/hints.js";
import { shown } from "./schemas/shown.js";
import { note, type Place, within } from "./site.js";

/** One way to authenticate: every required scheme, with its scopes. A scheme is identified by its content. */
type Way = ReadonlyMap<string, ReadonlySet<string>>;

/** Checks that clients can authenticate as before: for each way of the base, the revision has one that requires no more. */
export function compareSecurity(comparing: Comparing, base: Members, revision: Members, place: Place): void {
  const before = waysOf(base, comparing.base);
  const after = waysOf(revision, comparing.revision);
  const lost = before.filter((way) => !after.some((other) => asksNoMore(other, way)));
  const gained = after.filter((way) => !before.some((other) => asksNoMore(other, way)));
  if (lost.length > 0) {
    const wasOpen = lost.some((way) => way.size === 0);
    const text = wasOpen
      ? `credentials required: ${shownWays(after)}`
      : `${shownWays(lost)} no longer enough: ${shownWays(after)}`;
    note(place, place.direction === "input" ? "narrower" : "wider", "security-changed", text);
  } else if (gained.length > 0 || before.length !== after.length)
    note(
      place,
      "harmless",
      "security-changed",
      `also accepts ${shownWays(gained.length > 0 ? gained : after)}`,
    );
}

/** An operation without security is open to all clients (OpenAPI 3.1, 4.8.10). */
function waysOf(operation: Members, document: OpenApiDocument): readonly Way[] {
  const requirements = listOf(operation["security"] ?? document.root["security"]);
  if (requirements.length === 0) return [new Map()];
  return requirements.map(
    (requirement) =>
      new Map(
        entriesOf(requirement).map(([name, scopes]) => [
          schemeOf(name, document),
          new Set(listOf(scopes).map(String)),
        ]),
      ),
  );
}

function asksNoMore(way: Way, than: Way): boolean {
  return [...way].every(([scheme, scopes]) => {
    const had = than.get(scheme);
    return had !== undefined && [...scopes].every((scope) => had.has(scope));
  });
}

/** What a client has to send, independent of the scheme's name: `apiKey in header x-key`. */
function schemeOf(name: string, document: OpenApiDocument): string {
  const schemes = membersOf(membersOf(document.root["components"])["securitySchemes"]);
  const declared = schemes[name];
  if (declared === undefined) return name;
  const scheme = membersOf(document.follow(declared).value);
  const where = scheme["in"] === "header" ? String(scheme["name"]).toLowerCase() : scheme["name"];
  switch (scheme["type"]) {
    case "apiKey":
      return `apiKey in ${scheme["in"]} ${where}`;
    case "http":
      return `http ${String(scheme["scheme"]).toLowerCase()}`;
    case "openIdConnect":
      return `openIdConnect ${scheme["openIdConnectUrl"]}`;
  }
  return String(scheme["type"]);
}

function shownWays(ways: readonly Way[]): string {
  return ways.map(shownWay).join(" or ");
}

function shownWay(way: Way): string {
  if (way.size === 0) return "no credentials";
  const parts = [...way].map(([scheme, scopes]) =>
    scopes.size > 0 ? `${scheme} (${[...scopes].join(", ")})` : scheme,
  );
  return parts.join(" and ");
}

/** Compares the schemes themselves: where tokens are issued, and which scopes there are. */
export function compareSecuritySchemes(comparing: Comparing, place: Place): void {
  const [before, after] = [comparing.base, comparing.revision].map(schemesOf);
  for (const [name, scheme] of before ?? []) {
    const other = after?.get(name);
    // A removed scheme was noted for the operations that required it.
    if (!other) continue;
    const at = within(place, `security scheme ${name}`);
    compareTexts(
      { description: scheme["description"], bearerFormat: scheme["bearerFormat"] },
      { description: other["description"], bearerFormat: other["bearerFormat"] },
      at,
    );
    compareFlows(scheme["flows"], other["flows"], at);
  }
}

function compareFlows(base: unknown, revision: unknown, place: Place): void {
  const after = new Map(entriesOf(revision));
  const before = new Map(entriesOf(base));
  for (const [name, flow] of before) {
    const at = within(place, `${name} flow`);
    const other = after.get(name);
    if (!isMembers(flow)) continue;
    if (!isMembers(other)) {
      note(at, "other", "security-flow-removed", "flow removed");
      continue;
    }
    for (const member of ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"]) {
      const [from, to] = [flow[member], other[member]];
      if (from !== to)
        note(
          at,
          from === undefined ? "harmless" : "other",
          "security-flow-changed",
          `${member} ${shown(from)} → ${shown(to)}`,
        );
    }
    const [scopes, scopesNow] = [flow, other].map((one) => membersOf(one["scopes"]));
    const gone = Object.keys(scopes ?? {}).filter((scope) => !Object.hasOwn(scopesNow ?? {}, scope));
    if (gone.length > 0) note(at, "other", "security-scopes-removed", `scopes ${gone.join(", ")} removed`);
    else if (!isDeepStrictEqual(scopes, scopesNow))
      note(at, "harmless", "security-scopes-changed", "scopes added or described differently");
  }
  for (const name of after.keys())
    if (!before.has(name))
      note(within(place, `${name} flow`), "harmless", "security-flow-added", "flow added");
}

function schemesOf({ root, follow }: OpenApiDocument): ReadonlyMap<string, Members> {
  const schemes = entriesOf(membersOf(root["components"])["securitySchemes"]);
  return new Map(schemes.map(([name, scheme]) => [name, membersOf(follow(scheme).value)]));
}
