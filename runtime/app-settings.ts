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
import type { SocketSettings } from "./socket/options.js";
import type { UpgradeWebSocket } from "./socket/platforms/helper-door.js";
import type { Stores } from "./stores/stores.js";
import type { Dependency } from "./types.js";

/** Every option of an app that does not know what an app is. */
export interface AppSettings
  extends Omit<DocumentOptions, "documents" | "health">,
    LimitOptions,
    PageOptions,
    AppOperationOptions,
    MiddlewareOptions {
  /**
   * What is answered with a status beyond what signatures and thrown errors show, for every operation below it; the
   * nearest of route, router, inclusion and app is documented.
   */
  readonly responses?: Responses;
  /** Guards: dependencies whose value nobody needs, called in this order before every handler. */
  readonly dependencies?: readonly Dependency[];
  /**
   * `true` is a promise that the compiler keeps: every operation asks for credentials, or says `public: true`. It changes nothing
   * that is served. Written as a literal, since it is read from the source.
   */
  readonly secure?: boolean;
  /**
   * `true` checks results and answers 500 when one is not as declared; `false` only drops undeclared properties. Default
   * `true`, but `false` where `NODE_ENV` is `production`.
   */
  readonly validateResponses?: boolean;
  /** Answers `/items/` with a redirect to `/items` when only that exists, and the reverse. Default `true`. */
  readonly redirectSlashes?: boolean;
  /** Where limits count and answers are kept for an `Idempotency-Key`: in memory, each process for itself, unless others are given (`countersign/stores`). */
  readonly stores?: Stores;
  /**
   * How many proxies stand in front of the server, each of which appends the address of who connects to it to `X-Forwarded-For`: a
   * client's address is then what the outermost of them saw. Default 0, as whoever connects may write there what they like.
   */
  readonly trustedProxies?: number;
  /** Of all sockets, unless a route says otherwise. */
  readonly sockets?: SocketSettings;
  /**
   * How sockets are opened where the platform's own way is not to be taken: one of Hono's helpers. Node, Bun, Deno and Cloudflare
   * Workers need none.
   */
  readonly upgradeWebSocket?: UpgradeWebSocket;
  /**
   * What issues say in other languages, or in other words: called for each issue as it is answered. The document is the same.
   * @example
   * messages: ({ type }, request) => (type === "missing" && request.language("en", "de") === "de" ? "fehlt" : undefined)
   */
  readonly messages?: Messages;
  /**
   * What watches every request: traces, metrics. Told in this order; requests go on as if nobody watched.
   * @example instrumentation: [openTelemetry()]
   */
  readonly instrumentation?: readonly Instrumentation[];
  /**
   * Probes for whoever runs the app: one says that the process answers, one that requests can be sent to it. Nothing that holds
   * for requests holds for them: no guard, no middleware, no `prefix`, no version.
   * @example health: { checks: { database: () => pool.query("select 1") } }
   */
  readonly health?: HealthOptions | boolean;
  /**
   * Told of every error that is the server's fault: a function, or a logger of pino's shape. Default `console.error`, and a line of
   * JSON where the access log is one.
   */
  readonly log?: Log | ErrorLogger;
  /**
   * A line for each request: in a form, or to a logger of pino's shape. `true` is JSON where `NODE_ENV` is `production`, nothing where it is
   * `test`, and short lines elsewhere. Default: as `countersign dev` and `start` say, and nothing where the app is served by other means.
   * @example accessLog: pino()
   */
  readonly accessLog?: AccessLogOption;
}
