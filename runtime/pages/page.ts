import type { Handler, MiddlewareHandler } from "hono";
import type { RouteFacts } from "../observing/instrumentation.js";

/** A page of the framework's own: the document, the docs UI. */
export interface OwnPage {
  readonly path: string;
  readonly handler: Handler;
  /** Whether it comes before all middleware. */
  readonly isFirst?: boolean;
  /** Its facts for observers. If absent, they are made from its path. */
  readonly route?: RouteFacts;
  /** Middleware that runs before it. */
  readonly use?: readonly MiddlewareHandler[];
}
