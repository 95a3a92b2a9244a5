import { type NodeResponse, type NodeSocket, onClose } from "../lifetime/connection.js";
import { hasNoBody } from "../result/answer.js";
import type { ArrivedRequest } from "./instrumentation.js";
import { splitTarget } from "./split-target.js";
import type { Watch } from "./watch.js";

/** The part of Node's `IncomingMessage` that is used. */
export interface NodeIncoming {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The target that the client requested, if a host's router has removed the path below which it has mounted the application. */
  readonly originalUrl?: string | undefined;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: NodeSocket & {
    readonly encrypted?: boolean;
    readonly remoteAddress?: string | undefined;
    readonly remotePort?: number | undefined;
  };
}

type Write = (...args: unknown[]) => unknown;

/** The part of Node's `ServerResponse` that is used. */
export interface NodeOutgoing extends NodeResponse {
  readonly statusCode: number;
  readonly writableFinished: boolean;
  readonly errored?: Error | null;
  write: Write;
  end: Write;
}

/** A request that arrived at a server of Node. */
export class NodeArrived implements ArrivedRequest {
  readonly #incoming: NodeIncoming;
  #target: ReturnType<typeof splitTarget> | undefined;

  constructor(incoming: NodeIncoming) {
    this.#incoming = incoming;
  }

  get method(): string {
    return this.#incoming.method ?? "";
  }

  get path(): string {
    return this.#split.path;
  }

  get query(): string {
    return this.#split.query;
  }

  get #split() {
    const { url = "", originalUrl = url } = this.#incoming;
    this.#target ??= splitTarget(originalUrl);
    return this.#target;
  }

  get scheme(): "http" | "https" {
    return this.#incoming.socket.encrypted ? "https" : "http";
  }

  get host(): string | undefined {
    return this.header("host");
  }

  get protocolVersion(): string {
    return this.#incoming.httpVersion;
  }

  get peerAddress(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  get peerPort(): number | undefined {
    return this.#incoming.socket.remotePort;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return typeof value === "object" ? value.join(", ") : value;
  }

  headerNames(): readonly string[] {
    return Object.keys(this.#incoming.headers);
  }
}

/** Notifies a watch of the end of a response that Node writes. */
export function endWithNode(watch: Watch, incoming: NodeIncoming, outgoing: NodeOutgoing): void {
  const written = countWritten(outgoing);
  onClose(outgoing, incoming.socket, () => {
    const { headersSent, statusCode, writableFinished, errored } = outgoing;
    const isBodiless = incoming.method === "HEAD" || hasNoBody(statusCode);
    watch.end({
      how: writableFinished ? "complete" : "aborted",
      status: headersSent ? statusCode : undefined,
      bytes: isBodiless ? 0 : written.bytes,
      error: errored ?? undefined,
    });
  });
}

/** Counts the bytes of a body. Node's own count is not accessible, and its socket also counts heads and chunked framing. */
function countWritten(outgoing: NodeOutgoing): { readonly bytes: number } {
  const { write, end } = outgoing;
  const written = { bytes: 0 };
  outgoing.write = (...args) => {
    written.bytes += lengthOf(args[0], args[1]);
    return Reflect.apply(write, outgoing, args);
  };
  outgoing.end = (...args) => {
    written.bytes += lengthOf(args[0], args[1]);
    return Reflect.apply(end, outgoing, args);
  };
  return written;
}

/** The arguments are those of `write` and `end`: the first one may be a callback. */
function lengthOf(chunk: unknown, encoding: unknown): number {
  if (typeof chunk === "string")
    return Buffer.byteLength(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  return chunk instanceof Uint8Array ? chunk.byteLength : 0;
}
