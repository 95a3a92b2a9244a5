import type { IncomingMessage, ServerResponse } from "node:http";
import { redactedQuery } from "../../opentelemetry/redacted.js";
import { maskedText } from "./masked-text.js";
import type { RecordedBody } from "./recorded.js";
import { withoutSecrets } from "./shown.js";

/** How many bytes of a body are kept, to be shown. */
const MOST_BODY = 64_000;

type Method = (...args: never[]) => unknown;

/** Listens to the bodies of one exchange without changing anything. */
export class Tap {
  readonly #request = new Pieces();
  readonly #answer = new Pieces();
  readonly #incoming: IncomingMessage;
  readonly #response: ServerResponse;
  #headers: Readonly<Record<string, unknown>> = {};

  constructor(incoming: IncomingMessage, response: ServerResponse) {
    this.#incoming = incoming;
    this.#response = response;
    // Node's parser pushes what it has read.
    before(incoming, "push", (piece) => this.#request.add(piece));
    before(response, "write", (piece, encoding) => this.#answer.add(piece, encoding));
    before(response, "end", (piece, encoding) => this.#answer.add(piece, encoding));
    before(response, "writeHead", (_, ...rest) => {
      this.#headers = fieldsOf(rest.at(-1));
    });
  }

  get requestBody(): RecordedBody | undefined {
    return this.#request.body(this.#incoming.headers["content-type"], undefined);
  }

  get answerBody(): RecordedBody | undefined {
    return this.#answer.body(this.#field("content-type"), this.#field("content-encoding"));
  }

  #field(name: string): string | undefined {
    const value = this.#headers[name] ?? this.#response.getHeader(name);
    return value === undefined ? undefined : String(value);
  }
}

/** The header fields that `writeHead` was given, with lower-case names. */
function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null) return {};
  const pairs: (readonly [unknown, unknown])[] = Array.isArray(given)
    ? given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1]] as const] : []))
    : Object.entries(given);
  return Object.fromEntries(pairs.map(([name, value]) => [String(name).toLowerCase(), value]));
}

/** Calls a listener with the arguments of each call of a method. */
function before(object: object, name: string, listener: (...args: unknown[]) => void): void {
  const method = Reflect.get(object, name) as Method;
  Reflect.set(object, name, (...args: never[]) => {
    listener(...args);
    return Reflect.apply(method, object, args);
  });
}

class Pieces {
  #kept: Buffer[] = [];
  #bytes = 0;

  add(piece: unknown, encoding?: unknown): void {
    if (typeof piece !== "string" && !(piece instanceof Uint8Array)) return;
    const bytes =
      typeof piece === "string"
        ? Buffer.from(piece, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(piece);
    this.#bytes += bytes.byteLength;
    if (this.#bytes <= MOST_BODY) this.#kept.push(bytes);
    else this.#kept = [];
  }

  /** A body that is cut off is not shown at all, because secrets are found by the names around them. */
  body(type = "", encoding: string | undefined): RecordedBody | undefined {
    if (this.#bytes === 0) return undefined;
    const isWhole = this.#bytes <= MOST_BODY && encoding === undefined;
    const text = isWhole ? textOf(Buffer.concat(this.#kept), type) : undefined;
    return { type, bytes: this.#bytes, ...(text !== undefined && { text }) };
  }
}

function textOf(bytes: Buffer, type: string): string | undefined {
  const text = bytes.toString("utf8");
  if (/[/+]json\b/i.test(type) || type === "") return withoutSecrets(text);
  if (/\bx-www-form-urlencoded\b/i.test(type)) return redactedQuery(text);
  return /^text\/|\bjson|\bxml\b/i.test(type) ? maskedText(text) : undefined;
}
