import { TrieRouter } from "hono/router/trie-router";
import { HttpError } from "./errors/http-error.js";
import { stackless } from "./errors/stackless.js";
import { withoutLastSlashes } from "./paths/without-last-slashes.js";
import { upgradeRequired } from "./socket/handshake.js";

interface Registered {
  readonly method: string;
  readonly upgrades: boolean;
  /** Absent if it is in all versions. */
  readonly versions: readonly string[] | undefined;
}

/** The methods registered for each path, without middleware and mounted subtrees. */
export class RouteTable {
  readonly #routes: [registered: Registered, path: string][] = [];
  #router: TrieRouter<Registered> | undefined;

  /**
   * @param method in upper case.
   * @param upgrades whether the route serves only requests that upgrade to another protocol.
   * @param versions that a request must be for; absent if it may be for any.
   */
  add(method: string, path: string, upgrades = false, versions?: readonly string[]): void {
    this.#routes.push([{ method, upgrades, versions }, path]);
    this.#router = undefined;
  }

  /**
   * The methods registered for a path, each once, in order of registration.
   * @param version the only version to consider; without it, all versions.
   */
  methods(path: string, version?: string): readonly string[] {
    return [...new Set(this.#registered(path, version).map(({ method }) => method))];
  }

  /** Whether the route for a path, or for its other form, depends on the requested version. */
  isVersioned(path: string): boolean {
    return [path, otherForm(path)].some((form) => this.#registered(form).some(({ versions }) => versions));
  }

  /** Whether only sockets are registered for a path and method. */
  isUpgrade(method: string, path: string, version?: string): boolean {
    const all = this.#registered(path, version).filter((each) => answers([each.method], method));
    return all.length > 0 && all.every(({ upgrades }) => upgrades);
  }

  #registered(path: string, version?: string): readonly Registered[] {
    this.#router ??= this.#build();
    const [matches] = this.#router.match("ALL", path);
    const all = matches.map(([registered]) => registered);
    return version === undefined
      ? all
      : all.filter(({ versions }) => versions === undefined || versions.includes(version));
  }

  /** Not at the start, where it took 6 ms for 1,000 routes: few processes get a wrong path before a right one. */
  #build(): TrieRouter<Registered> {
    const router = new TrieRouter<Registered>();
    for (const [registered, path] of this.#routes) router.add("ALL", path, registered);
    return router;
  }
}

export interface UnmatchedRequest {
  readonly method: string;
  /** The decoded path, as Hono matches it. */
  readonly path: string;
  /** Absolute. */
  readonly url: string;
  /** The requested version, if a header selects it. */
  readonly version?: string | undefined;
}

/** The response to a request that no route matched: a redirect, 404 or 405. */
export function unmatched(
  table: RouteTable,
  { method, path, url, version }: UnmatchedRequest,
  redirectSlashes: boolean,
): { readonly redirect: string } | HttpError {
  const methods = table.methods(path, version);
  if (table.isUpgrade(method, path, version)) return upgradeRequired();
  // A handler that got the request can still respond with `c.notFound()`.
  if (answers(methods, method)) return notFound();
  if (methods.length > 0) return notAllowed(methods.join(", "));
  if (redirectSlashes && answers(table.methods(otherForm(path), version), method))
    return { redirect: otherFormUrl(url) };
  return notFound();
}

const notFound = () => stackless(() => new HttpError(404));

const notAllowed = (allow: string) => stackless(() => new HttpError(405, undefined, { headers: { allow } }));

/** Whether no route matches a path, nor its other form, to which the request would be redirected. */
export function isUnclaimed(
  table: RouteTable,
  { method, path }: Pick<UnmatchedRequest, "method" | "path">,
  redirectSlashes: boolean,
): boolean {
  return (
    table.methods(path).length === 0 && !(redirectSlashes && answers(table.methods(otherForm(path)), method))
  );
}

/** GET routes respond to HEAD too, but do not list it: FastAPI's `Allow` of a GET route is `GET`. */
export function answers(methods: readonly string[], method: string): boolean {
  return methods.includes(method) || (method === "HEAD" && methods.includes("GET"));
}

/** With a trailing slash if there is none, otherwise without. */
export const otherForm = (path: string) => (path.endsWith("/") ? withoutLastSlashes(path) : `${path}/`);

/**
 * A reference from the URL to its other form, as written: neither path nor query is decoded and encoded again. It is relative
 * (RFC 9110, 10.2.2), so it is correct behind a proxy that ends TLS or removes a prefix, in a mounted app, and with any host name
 * in the request.
 */
export function otherFormUrl(url: string): string {
  const [target = ""] = url.slice(url.indexOf("/", url.indexOf("://") + 3)).split("#", 1);
  const end = target.indexOf("?");
  const path = end < 0 ? target : target.slice(0, end);
  const query = target.slice(path.length);
  const bare = withoutLastSlashes(path);
  const last = bare.slice(bare.lastIndexOf("/") + 1);
  // From `/a/b///`, one step up for each slash at the end. `./` prevents a colon from looking like the end of a scheme.
  const up = "../".repeat(path.length - bare.length);
  return up === "" ? `./${last}/${query}` : `${up}${last}${query}`;
}
