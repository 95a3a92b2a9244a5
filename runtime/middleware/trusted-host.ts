/** @module Middleware that refuses requests for foreign hosts. */
import type { Context, MiddlewareHandler } from "hono";

/** The hosts that requests may be for. */
export interface TrustedHostOptions {
  /** Host names without port, in any case: `shop.example`, `*.shop.example` (its subdomains), `[::1]`. */
  readonly hosts: readonly [string, ...string[]];
  /** Redirects a request for `shop.example` to `www.shop.example` if only the latter is trusted. Default `true`. */
  readonly wwwRedirect?: boolean;
}

/**
 * Responds with 400 to a request whose `Host` is not one of the hosts: an application that writes links, redirects or cache keys
 * from the host must not accept one chosen by the client. As Starlette's `TrustedHostMiddleware`
 * (https://www.starlette.io/middleware/#trustedhostmiddleware).
 * @throws Error if a pattern has a port, or a `*` that is not its first label.
 * @example app.use(trustedHost({ hosts: ["shop.example", "*.shop.example"] }));
 */
export function trustedHost({ hosts, wwwRedirect = true }: TrustedHostOptions): MiddlewareHandler {
  const patterns = hosts.map(checked);
  const trusts = (host: string) => patterns.some((pattern) => matches(host, pattern));
  return async (context, next) => {
    // A request line may contain a host, which is then the URL's.
    const names = new Set([context.req.header("host"), new URL(context.req.url).host].flatMap(nameOf));
    const refused = [...names].filter((name) => !trusts(name));
    if (names.size > 0 && refused.length === 0) return next();
    const [only] = refused;
    if (wwwRedirect && names.size === 1 && patterns.includes(`www.${only}`)) return toWww(context);
    return context.text("Invalid host header", 400);
  };
}

function toWww(context: Context): Response {
  const url = new URL(context.req.url);
  url.hostname = `www.${url.hostname}`;
  return context.redirect(url.href, 307);
}

/** Returns the name in `name:port`, or none if the text has another form. */
function nameOf(host: string | undefined): readonly string[] {
  if (host === undefined) return [];
  const [, name = ""] = /^(\[[\da-f:.]+\]|[^:/?#@\\[\]\s]+)(?::\d*)?$/i.exec(host) ?? [];
  return [name.toLowerCase()];
}

function matches(name: string, pattern: string): boolean {
  if (!pattern.startsWith("*.")) return name === pattern;
  return name.length > pattern.length - 1 && name.endsWith(pattern.slice(1));
}

function checked(pattern: string): string {
  const [name = ""] = nameOf(pattern);
  const rest = pattern.startsWith("*.") ? pattern.slice(2) : pattern;
  if (name !== pattern.toLowerCase() || rest === "" || rest.includes("*"))
    throw new Error(
      `trustedHost got the host "${pattern}": pass a name without scheme and port, or "*." and a name.`,
    );
  return name;
}
