import type { CompressionOptions } from "./compression/compression.js";
import type { CorsOptions } from "./cors/cors.js";
import type { RequestIdOptions } from "./request-id.js";
import type { SecurityHeadersOptions } from "./security-headers.js";

/**
 * What an app does around every request and response, including its own pages, errors and mounted apps. Unlike middleware, these
 * options keep requests on the shortest path through the server.
 */
export interface MiddlewareOptions {
  /**
   * Lets pages of other origins call the API, by the CORS protocol of the Fetch standard. The server responds to preflight
   * requests before guards and dependencies run.
   * @example { origin: ["https://shop.example"], credentials: true }
   */
  readonly cors?: CorsOptions | false;
  /**
   * Gives each request an id: the client's `X-Request-Id` if it is well formed, otherwise a random one. It is in the response and
   * in the log, and handlers take it as a `RequestId`.
   * @example { headerName: "X-Trace-Id", limitLength: 64 }
   */
  readonly requestId?: RequestIdOptions | boolean;
  /**
   * Declares in every response what browsers must not do with it. Fields that a response already has stay unchanged.
   * @example { contentSecurityPolicy: "default-src 'none'", strictTransportSecurity: true }
   */
  readonly securityHeaders?: SecurityHeadersOptions | boolean;
  /**
   * Compresses text and JSON for clients that accept it.
   * @example { threshold: 500, encodings: ["br", "gzip"] }
   */
  readonly compression?: CompressionOptions | boolean;
}
