import type { Handler, MiddlewareHandler } from "hono";

/** A page of the framework's own: the document, the docs UI. */
export interface OwnPage {
  readonly path: string;
  readonly handler: Handler;
  /** What is run before it. */
  readonly use?: readonly MiddlewareHandler[];
}
