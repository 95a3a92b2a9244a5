import type { RequestView } from "../contract/request-view.js";
import type { Background } from "../dependencies/background.js";
import type { Outgoing } from "../result/outgoing.js";

/** A request as the runtime serves it: what generated code sees of it, and what only serving needs. */
export interface ServerRequest extends RequestView {
  /** Set once the handler was given it. */
  readonly outgoing: Outgoing | undefined;
  /** Set once somebody was given it. */
  readonly background: Background | undefined;
  /** Set by serving: what the adapter calls once the answer has been sent, or the client has gone. It never rejects. */
  afterwards: (() => Promise<void>) | undefined;
  /**
   * The body's bytes.
   * @throws HttpError 413 as soon as there are more than `limit`; 400 when the client went away.
   */
  bytes(limit: number): Promise<Uint8Array>;
}
