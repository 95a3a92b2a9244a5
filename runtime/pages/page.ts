import type { Handler, MiddlewareHandler } from "hono";
import type { RouteFacts } from "../observing/instrumentation.js";

/** A page of the framework's own: the document, the docs UI. */
export interface OwnPage {
  readonly path: string;
  readonly handler: Handler;
  /** Whether it comes before all middleware. */
  readonly isFirst?: boolean;
  /** What is told of it to who watches; made of its path where it is absent. */
  readonly route?: RouteFacts;
  /** What is run before it. */
  readonly use?: readonly MiddlewareHandler[];
}
