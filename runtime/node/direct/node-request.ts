import type { IncomingMessage, ServerResponse } from "node:http";
import type { HonoValue } from "../../contract/request-view.js";
import type { DirectRoute } from "../../direct-routes.js";
import { whenNodeClientLeaves } from "../../lifetime/connection.js";
import type { MetLimit } from "../../limits/rate-limits.js";
import type { MaybePromise } from "../../maybe-promise.js";
import type { SeenRequest } from "../../middleware/plain.js";
import { ServedRequest } from "../../request/served-request.js";
import { bodyChunks } from "./body-chunks.js";
import { type CollectedBody, collectBody } from "./collect-body.js";
import { givenBody } from "./given-body.js";
import { headerOf } from "./header.js";
import { type Found, type PathParameters, parameter } from "./match.js";

/** A request as Node's server provides it. */
export class NodeRequest extends ServedRequest implements SeenRequest {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly route: DirectRoute;
  readonly #parameters: PathParameters;
  /** Set by the option `requestId`. */
  id: string | undefined;
  /** Set once the body has been read. */
  collected: CollectedBody | undefined;
  limits: MetLimit[] | undefined;

  constructor(incoming: IncomingMessage, response: ServerResponse, found: Found) {
    super(found.route.namesRead);
    this.incoming = incoming;
    this.response = response;
    this.route = found.route;
    this.#parameters = found;
  }

  get method(): string {
    return this.incoming.method ?? "";
  }

  /** A path that is served directly needs no decoding. */
  get pathname(): string {
    const { url } = this;
    const end = url.indexOf("?");
    return end < 0 ? url : url.slice(0, end);
  }

  /** Requests with middleware in front go through Hono. */
  get isObserved(): boolean {
    return false;
  }

  /** HEAD goes through Hono. */
  get headOnly(): boolean {
    return false;
  }

  get peer(): string | undefined {
    return this.incoming.socket.remoteAddress;
  }

  protected get url(): string {
    return this.incoming.url ?? "";
  }

  contentType(): string | undefined {
    return this.header("content-type");
  }

  path(name: string): string | undefined {
    return parameter(this.#parameters, name);
  }

  header(name: string): string | undefined {
    return headerOf(this.incoming, name);
  }

  protected injectOwn(what: HonoValue): never {
    throw new Error(
      `${this.route.origin.source} takes the ${what}, but does not declare it in "uses": it was compiled by an older version of countersign. Compile it again.`,
    );
  }

  protected whenClientLeaves(left: () => void): () => void {
    return whenNodeClientLeaves(this.response, this.incoming.socket, left);
  }

  bytes(limit: number): MaybePromise<Uint8Array> {
    this.collected ??= givenBody(this.incoming, limit);
    if (this.collected) return bytesOf(this.collected);
    return new Promise<CollectedBody>((resolve) => collectBody(this.incoming, limit, resolve)).then(
      (body) => {
        this.collected = body;
        return bytesOf(body);
      },
    );
  }

  chunks(): AsyncIterable<Uint8Array> {
    const given = givenBody(this.incoming);
    if (given) return once(given);
    return bodyChunks(this.incoming, (listener) => this.whenAborted(listener));
  }
}

async function* once(body: CollectedBody): AsyncGenerator<Uint8Array, undefined> {
  yield bytesOf(body);
}

function bytesOf(body: CollectedBody): Uint8Array {
  if ("error" in body) throw body.error;
  return body.bytes;
}
