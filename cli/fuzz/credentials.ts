import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import type { SentRequest } from "./exchange.js";

/** What every request has beside what it is made of. */
export interface Credentials {
  /** The request with all of it. */
  given(request: SentRequest): SentRequest;
  /** The request with what is no credential. */
  withheld(request: SentRequest): SentRequest;
  /** What a report shows of it, with a placeholder for each value. */
  readonly shown: ShownCredentials;
}

/** Names alone: whatever is given for a run may be a secret. */
export interface ShownCredentials {
  /** Headers of every request. */
  readonly headers: ReadonlySet<string>;
  /** Those that are no credential, which a request without credentials has, too. */
  readonly open: ReadonlySet<string>;
  /** Parameters of the query. */
  readonly query: readonly string[];
}

/**
 * @param headers of every request.
 * @param values credentials by the names of their schemes in the document.
 * @throws RangeError for the name of no scheme.
 */
export function credentialsOf(
  document: Members,
  headers: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Credentials {
  const schemes = schemesOf(document);
  const places = Object.entries(values).map(([name, value]) => {
    const scheme = schemes.get(name);
    if (!scheme) throw new RangeError(name);
    return { ...placeOf(scheme), value };
  });
  const secret = new Set(["authorization", "cookie"]);
  for (const scheme of schemes.values()) {
    const { place, name } = placeOf(scheme);
    if (place === "header") secret.add(name);
  }
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const added = Object.fromEntries(lower);
  for (const { place, name, prefix, value } of places) if (place === "header") added[name] = prefix + value;
  const cookies = places
    .filter(({ place }) => place === "cookie")
    .map(({ name, value }) => `${name}=${value}`);
  const queries = places
    .filter(({ place }) => place === "query")
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const open = Object.fromEntries(lower.filter(([name]) => !secret.has(name)));
  return {
    given(request) {
      const cookie = [request.headers["cookie"], added["cookie"], ...cookies].filter(
        (each) => each !== undefined,
      );
      const url =
        queries.length === 0
          ? request.url
          : `${request.url}${request.url.includes("?") ? "&" : "?"}${queries.join("&")}`;
      return {
        ...request,
        url,
        headers: { ...request.headers, ...added, ...(cookie.length > 0 && { cookie: cookie.join("; ") }) },
      };
    },
    withheld: (request) => ({ ...request, headers: { ...request.headers, ...open } }),
    shown: {
      headers: new Set([...Object.keys(added), ...(cookies.length > 0 ? ["cookie"] : [])]),
      open: new Set(Object.keys(open)),
      query: places.filter(({ place }) => place === "query").map(({ name }) => name),
    },
  };
}

/** Those of the moment: another process has a set-up of its own, and with it other headers. */
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

/** Where a scheme's credential is sent. */
function placeOf({ type, scheme, in: place, name }: Members): {
  place: unknown;
  name: string;
  prefix: string;
} {
  if (type === "apiKey")
    return { place, name: place === "header" ? String(name).toLowerCase() : String(name), prefix: "" };
  const isBasic = type === "http" && String(scheme).toLowerCase() === "basic";
  return { place: "header", name: "authorization", prefix: isBasic ? "Basic " : "Bearer " };
}
