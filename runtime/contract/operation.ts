import type { CompiledBody } from "./body.js";
import type { ComponentFragment } from "./component.js";
import type { CompiledNeed } from "./dependency.js";
import type { Deprecation } from "./deprecation.js";
import type { OperationFragment } from "./document.js";
import type { CompiledEndpoint } from "./endpoint.js";
import type { IssueList } from "./issue.js";
import type { Method } from "./methods.js";
import type { RequestView, UsedValue } from "./request-view.js";
import type { CompiledResult } from "./result.js";
import type { CompiledSocket } from "./socket.js";

/** Incremented with every change to the form below. A runtime refuses operations compiled for another contract. */
export const CONTRACT = 1;

/**
 * A compiled route: the compiler appends it to a route call, and the runtime needs nothing else to serve it. The runtime resolves
 * dependencies, reads the body (if `body` is set), calls `decode`, then the handler with the arguments that `decode` returns, and
 * encodes the result.
 */
export interface CompiledOperation {
  readonly contract: typeof CONTRACT;
  /** The position of the route, for logs and start-up errors: `src/app.ts:12`. */
  readonly source: string;
  /** The details that the route itself declares about its deprecation. */
  readonly deprecated?: Deprecation;
  /** The guards of the route's own `dependencies` option, in its order. */
  readonly guards?: readonly CompiledNeed[];
  /** The handler's parameters that are dependencies. */
  readonly needs?: readonly CompiledNeed[];
  /** Whether and how a body is read before `decode`. */
  readonly body?: CompiledBody;
  /** What `decode` needs that not every server or app has. Its dependencies declare their own needs. */
  readonly uses?: readonly UsedValue[];
  /** Returns the handler's arguments in order, with gaps for those of `needs`. Meaningless if `issues.count` grew. */
  decode(request: RequestView, body: unknown, issues: IssueList): unknown[];
  readonly result: CompiledResult;
  /** Only for a route that is a socket. */
  readonly socket?: CompiledSocket;
  /** Only for an endpoint. */
  readonly endpoint?: CompiledEndpoint;
  /** For a route that another application serves: its place in Hono's syntax, below the app in which it is mounted. */
  readonly described?: { readonly method: Method; readonly path: string };
  /**
   * Returns this operation's part of the document. A function, so that a process that never serves the document does not build
   * it.
   */
  document(): OperationFragment;
  /** Returns the named types to which this operation's part of the document refers. */
  components(): readonly ComponentFragment[];
}
