import type { DocumentOptions } from "./assembly/document-info.js";
import type { AppOperationOptions } from "./contract/operation-options.js";
import type { Messages } from "./errors/wording.js";
import type { HealthOptions } from "./health/options.js";
import type { ErrorLogger, Log } from "./log.js";
import type { MiddlewareOptions } from "./middleware/options.js";
import type { AccessLogOption } from "./observing/access-log.js";
import type { Instrumentation } from "./observing/instrumentation.js";
import type { PageOptions } from "./pages/own-pages.js";
import type { LimitOptions } from "./request/limits.js";
import type { Responses } from "./result/response.js";
import type { AppSocketSettings } from "./socket/options.js";
import type { UpgradeWebSocket } from "./socket/platforms/helper-door.js";
import type { Stores } from "./stores/stores.js";
import type { Dependency } from "./types.js";

/** Every app option that does not depend on what an app is. */
export interface AppSettings
  extends Omit<DocumentOptions, "documents" | "health">,
    LimitOptions,
    PageOptions,
    AppOperationOptions,
    MiddlewareOptions {
  /**
   * Responses with a status that signatures and thrown errors do not show, for every operation below. The document has the
   * nearest of route, router, inclusion and app.
   */
  readonly responses?: Responses;
  /** Guards: dependencies whose value is not needed, called in this order before every handler. */
  readonly dependencies?: readonly Dependency[];
  /**
   * `true` is a promise that the compiler enforces: every operation requires credentials, or declares `public: true`. It does not
   * change what is served. Write it as a literal, since it is read from the source.
   */
  readonly secure?: boolean;
  /**
   * `true` checks results and responds 500 if one is not as declared. `false` only drops undeclared properties. Default `true`,
   * but `false` if `NODE_ENV` is `production`.
   */
  readonly validateResponses?: boolean;
  /** Responds to `/items/` with a redirect to `/items` if only that exists, and the reverse. Default `true`. */
  readonly redirectSlashes?: boolean;
  /**
   * Where limits are counted and responses for an `Idempotency-Key` are kept. By default in memory, separately for each process
   * (see `countersign/stores`).
   */
  readonly stores?: Stores;
  /**
   * How many proxies are in front of the server. Each of them appends the address of its client to `X-Forwarded-For`; the address
   * of a client is then the one that the outermost proxy saw. Default 0, because a client can write anything into that header.
   */
  readonly trustedProxies?: number;
  /** For all sockets, unless a route overrides them. `maxSockets` is about all of them together. */
  readonly sockets?: AppSocketSettings;
  /**
   * How sockets are opened if not in the platform's own way: one of Hono's helpers. Node, Bun, Deno and Cloudflare Workers need
   * none.
   */
  readonly upgradeWebSocket?: UpgradeWebSocket;
  /**
   * The text of issues in other languages, or in other words. Called for each issue of a response. The document does not change.
   * @example
   * messages: ({ type }, request) => (type === "missing" && request.language("en", "de") === "de" ? "fehlt" : undefined)
   */
  readonly messages?: Messages;
  /**
   * Observes every request: traces, metrics. Called in this order. Requests are served as if no one observed them.
   * @example instrumentation: [openTelemetry()]
   */
  readonly instrumentation?: readonly Instrumentation[];
  /**
   * Probes for the platform that runs the app: one reports that the process responds, one that requests can be sent to it.
   * Nothing that applies to requests applies to probes: no guard, no middleware, no `prefix`, no version.
   * @example health: { checks: { database: () => pool.query("select 1") } }
   */
  readonly health?: HealthOptions | boolean;
  /**
   * Receives every error that is the server's fault: a function, or a logger of pino's shape. Default `console.error`, or a line
   * of JSON if the access log is JSON.
   */
  readonly log?: Log | ErrorLogger;
  /**
   * A line for each request: in a form, or to a logger of pino's shape. `true` is JSON if `NODE_ENV` is `production`, nothing if
   * it is `test`, and short lines otherwise. Default: as `countersign dev` and `start` choose, and nothing if the app is served
   * by other means.
   * @example accessLog: pino()
   */
  readonly accessLog?: AccessLogOption;
}
