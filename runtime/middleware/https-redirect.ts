/**
 * @module
 * Middleware that sends plain HTTP requests to HTTPS.
 */
import type { MiddlewareHandler } from "hono";

/** When a request is redirected to HTTPS. */
export interface HttpsRedirectOptions {
  /**
   * Trusts `X-Forwarded-Proto`: necessary behind a proxy that terminates TLS, and wrong without one, since clients can send the
   * header too. Default `false`.
   */
  readonly trustProxy?: boolean;
}

/**
 * Responds to a plain HTTP request with 307 to the same URL in HTTPS, so that method and body are sent again. As Starlette's
 * `HTTPSRedirectMiddleware` (https://www.starlette.io/middleware/#httpsredirectmiddleware). The target's host is the request's:
 * put `trustedHost` before it.
 * @example app.use(httpsRedirect({ trustProxy: true }));
 */
export function httpsRedirect({ trustProxy = false }: HttpsRedirectOptions = {}): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const forwarded = trustProxy ? context.req.header("x-forwarded-proto") : undefined;
    // Each proxy appends its own value. The first one is what the client used.
    const scheme = forwarded?.split(",", 1)[0]?.trim().toLowerCase() ?? url.protocol.slice(0, -1);
    if (scheme === "https" || scheme === "wss") return next();
    url.protocol = url.protocol === "ws:" ? "wss:" : "https:";
    return context.redirect(url.href, 307);
  };
}
