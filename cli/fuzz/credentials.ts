import { type CredentialPlace, credentialPlace, withCredentials } from "../../runtime/calling/credentials.js";
import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import type { SentRequest } from "./exchange.js";

/** What every request has in addition to its generated values. */
export interface Credentials {
  /** Adds everything to the request. */
  given(request: SentRequest): SentRequest;
  /** Adds everything except credentials to the request. */
  withheld(request: SentRequest): SentRequest;
  /** What a report shows of it, with a placeholder for each value. */
  readonly shown: ShownCredentials;
}

/** Only names: any value given for a run may be a secret. */
export interface ShownCredentials {
  /** Headers of every request. */
  readonly headers: ReadonlySet<string>;
  /** Headers that are not credentials, which requests without credentials also have. */
  readonly open: ReadonlySet<string>;
  /** Query parameters. */
  readonly query: readonly string[];
}

/**
 * @param headers of every request.
 * @param values credentials by the names of their schemes in the document.
 * @throws RangeError for a name that no scheme has.
 */
export function credentialsOf(
  document: Members,
  headers: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Credentials {
  const schemes = schemesOf(document);
  const credentials = Object.entries(values).map(([name, value]) => {
    const scheme = schemes.get(name);
    if (!scheme) throw new RangeError(name);
    const place = placeOf(scheme);
    return { ...place, value: place.prefix + value };
  });
  const namesIn = (place: CredentialPlace["in"]) =>
    credentials.filter((each) => each.in === place).map(({ name }) => name);
  const secret = new Set(["authorization", "cookie"]);
  for (const scheme of schemes.values()) {
    const place = placeOf(scheme);
    if (place.in === "header") secret.add(place.name);
  }
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const added = Object.fromEntries(lower);
  const open = Object.fromEntries(lower.filter(([name]) => !secret.has(name)));
  return {
    given(request) {
      const cookies = [request.headers["cookie"] ?? [], added["cookie"] ?? []].flat();
      const all = {
        ...request.headers,
        ...added,
        ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      };
      return withCredentials({ ...request, headers: all }, credentials);
    },
    withheld: (request) => ({ ...request, headers: { ...request.headers, ...open } }),
    shown: {
      headers: new Set([
        ...Object.keys(added),
        ...namesIn("header"),
        ...(namesIn("cookie").length > 0 ? ["cookie"] : []),
      ]),
      open: new Set(Object.keys(open)),
      query: namesIn("query"),
    },
  };
}

/** The current credentials: a new process has a set-up of its own, and so other headers. */
export function credentialsNow(now: () => Credentials): Credentials {
  return {
    given: (request) => now().given(request),
    withheld: (request) => now().withheld(request),
    get shown() {
      return now().shown;
    },
  };
}

/** The names of an app's security schemes. */
export function schemesOf({ components }: Members): ReadonlyMap<string, Members> {
  const schemes = isMembers(components) ? components["securitySchemes"] : undefined;
  return new Map(
    Object.entries(membersOf(schemes)).filter((entry): entry is [string, Members] => isMembers(entry[1])),
  );
}

/** The headers of a run are in lower case. */
function placeOf(scheme: Members): CredentialPlace {
  const place = credentialPlace(scheme);
  return place.in === "header" ? { ...place, name: place.name.toLowerCase() } : place;
}
