import { TrieRouter } from "hono/router/trie-router";
import { HttpError } from "./errors/http-error.js";
import { stackless } from "./errors/stackless.js";
import { withoutLastSlashes } from "./paths/without-last-slashes.js";
import { upgradeRequired } from "./socket/handshake.js";

interface Registered {
  readonly method: string;
  readonly upgrades: boolean;
  /** Absent where it is in all of them. */
  readonly versions: readonly string[] | undefined;
}

/** Which methods are registered for which path. Middleware and mounted subtrees are not in it. */
export class RouteTable {
  readonly #routes: [registered: Registered, path: string][] = [];
  #router: TrieRouter<Registered> | undefined;

  /**
   * @param method in upper case.
   * @param upgrades whether only a request is answered that wants another protocol.
   * @param versions those that a request must be for; absent where it may be for any.
   */
  add(method: string, path: string, upgrades = false, versions?: readonly string[]): void {
    this.#routes.push([{ method, upgrades, versions }, path]);
    this.#router = undefined;
  }

  /**
   * The methods registered for a path, each once, in order of registration.
   * @param version the only one to look at; all of them without it.
   */
  methods(path: string, version?: string): readonly string[] {
    return [...new Set(this.#registered(path, version).map(({ method }) => method))];
  }

  /** Whether what answers a path, or its other form, depends on the version that is asked for. */
  isVersioned(path: string): boolean {
    return [path, otherForm(path)].some((form) => this.#registered(form).some(({ versions }) => versions));
  }

  /** Whether nothing but sockets is registered for a path and method. */
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

  /** Not at the start, of which it was 6 ms at 1,000 routes: few processes answer a wrong path before a right one. */
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
  /** The version that it is for, where that is told by a header. */
  readonly version?: string | undefined;
}

/** What to say to a request that no route took: where to go instead, or 404 or 405. */
export function unmatched(
  table: RouteTable,
  { method, path, url, version }: UnmatchedRequest,
  redirectSlashes: boolean,
): { readonly redirect: string } | HttpError {
  const methods = table.methods(path, version);
  if (table.isUpgrade(method, path, version)) return upgradeRequired();
  // A handler that took the request can still answer `c.notFound()`.
  if (answers(methods, method)) return notFound();
  if (methods.length > 0) return notAllowed(methods.join(", "));
  if (redirectSlashes && answers(table.methods(otherForm(path), version), method))
    return { redirect: otherFormUrl(url) };
  return notFound();
}

const notFound = () => stackless(() => new HttpError(404));

const notAllowed = (allow: string) => stackless(() => new HttpError(405, undefined, { headers: { allow } }));

/** Whether no route has anything to say of a path: nor of its other form, where it would be sent there. */
export function isUnclaimed(
  table: RouteTable,
  { method, path }: Pick<UnmatchedRequest, "method" | "path">,
  redirectSlashes: boolean,
): boolean {
  return (
    table.methods(path).length === 0 && !(redirectSlashes && answers(table.methods(otherForm(path)), method))
  );
}

/** GET routes answer HEAD too, but are not asked to say so: FastAPI's `Allow` of a GET route is `GET`. */
export function answers(methods: readonly string[], method: string): boolean {
  return methods.includes(method) || (method === "HEAD" && methods.includes("GET"));
}

/** With a trailing slash if there is none, else without. */
export const otherForm = (path: string) => (path.endsWith("/") ? withoutLastSlashes(path) : `${path}/`);

/**
 * A reference from the URL to its other form, as it was written: neither path nor query is decoded and encoded again.
 * It is relative (RFC 9110, 10.2.2), so that it is right behind a proxy that ends TLS or takes a prefix off, in an app
 * that is mounted in another, and whatever the request said its host was.
 */
export function otherFormUrl(url: string): string {
  const [target = ""] = url.slice(url.indexOf("/", url.indexOf("://") + 3)).split("#", 1);
  const end = target.indexOf("?");
  const path = end < 0 ? target : target.slice(0, end);
  const query = target.slice(path.length);
  const bare = withoutLastSlashes(path);
  const last = bare.slice(bare.lastIndexOf("/") + 1);
  // From `/a/b///` as many steps up as there are slashes at the end. `./` keeps a colon from looking like a scheme.
  const up = "../".repeat(path.length - bare.length);
  return up === "" ? `./${last}/${query}` : `${up}${last}${query}`;
}
