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

/** Raised whenever the form below changes: a runtime refuses operations compiled for another contract. */
export const CONTRACT = 1;

/**
 * A compiled route: what the compiler appends to a route call, and all the runtime needs to serve it.
 * The runtime resolves dependencies, reads the body (when `body` is set), calls `decode`, then the handler with the
 * arguments it answers, then encodes the result.
 */
export interface CompiledOperation {
  readonly contract: typeof CONTRACT;
  /** Where the route stands, for logs and start-up errors: `src/app.ts:12`. */
  readonly source: string;
  /** What the route itself says of its deprecation, beyond that it is deprecated. */
  readonly deprecated?: Deprecation;
  /** The guards of the route's own `dependencies` option, in its order. */
  readonly guards?: readonly CompiledNeed[];
  /** The handler's parameters that are dependencies. */
  readonly needs?: readonly CompiledNeed[];
  /** Whether and how a body is read before `decode`. */
  readonly body?: CompiledBody;
  /** What `decode` asks for that not every server or app has. Its dependencies say so themselves. */
  readonly uses?: readonly UsedValue[];
  /** The handler's arguments in order, those of `needs` left open. Meaningless when `issues.count` grew. */
  decode(request: RequestView, body: unknown, issues: IssueList): unknown[];
  readonly result: CompiledResult;
  /** Of a route that is a socket. */
  readonly socket?: CompiledSocket;
  /** Of an endpoint. */
  readonly endpoint?: CompiledEndpoint;
  /** Of what another application answers: where, below the app that it is mounted in, in Hono's syntax. */
  readonly described?: { readonly method: Method; readonly path: string };
  /** This operation's part of the document. A function, so that a process that never serves it does not build it. */
  document(): OperationFragment;
  /** The named types this operation's part of the document refers to. */
  components(): readonly ComponentFragment[];
}
