import type { CompressionOptions } from "./compression/compression.js";
import type { CorsOptions } from "./cors/cors.js";
import type { RequestIdOptions } from "./request-id.js";
import type { SecurityHeadersOptions } from "./security-headers.js";

/**
 * What an app does around every request and answer: its own pages, errors and mounted apps included. Unlike middleware it
 * leaves requests on the shortest way through the server.
 */
export interface MiddlewareOptions {
  /**
   * Lets pages of other origins call the API, by the CORS protocol of the Fetch standard. Preflight requests are answered
   * before guards and dependencies are asked.
   * @example { origin: ["https://shop.example"], credentials: true }
   */
  readonly cors?: CorsOptions | false;
  /**
   * Gives each request an id: the client's `X-Request-Id` where that is well formed, else a random one. It stands in the
   * answer and in the log, and handlers take it as a `RequestId`.
   * @example { headerName: "X-Trace-Id", limitLength: 64 }
   */
  readonly requestId?: RequestIdOptions | boolean;
  /**
   * Says in every answer what browsers must not do with it. What an answer says itself is left as it is.
   * @example { contentSecurityPolicy: "default-src 'none'", strictTransportSecurity: true }
   */
  readonly securityHeaders?: SecurityHeadersOptions | boolean;
  /**
   * Sends text and JSON compressed to clients that accept it.
   * @example { threshold: 500, encodings: ["br", "gzip"] }
   */
  readonly compression?: CompressionOptions | boolean;
}
