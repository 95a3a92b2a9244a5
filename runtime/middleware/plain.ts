import type { PlainAnswer } from "../result/answer.js";

/** A request as an app's options see it, on every server. */
export interface SeenRequest {
  readonly method: string;
  /** Decoded, as routes are matched. */
  readonly pathname: string;
  /** @param name in lower case. */
  header(name: string): string | undefined;
  /** Set by the option `requestId`, before all others see the request. */
  id?: string | undefined;
}

/** The header fields of a response, by lower-case name. `Headers` implements this. */
export interface SentFields {
  has(name: string): boolean;
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** What one option does with requests and responses: plain functions on plain data, for all servers. */
export interface Effect {
  /**
   * Called before the request is processed.
   * @returns the immediate response, if any.
   */
  begin?(request: SeenRequest): PlainAnswer | undefined;
  /** Header fields that every response gets unless it already has them. */
  readonly constant?: Readonly<Record<string, string>>;
  /** Adds header fields that depend on the request. */
  finish?(request: SeenRequest, fields: SentFields): void;
  /** How a body can be compressed. */
  readonly compression?: Compression;
}

/** How bodies are encoded for clients that accept it. */
export interface Compression {
  /** The minimum number of bytes for compression. */
  readonly threshold: number;
  /** Whether the body of a response may be encoded, and is of a kind that becomes shorter. */
  applies(status: number, fields: SentFields): boolean;
  /** Whether the client accepts any coding. Declares in the fields that the response depends on that. */
  isAskedFor(request: SeenRequest, fields: SentFields): boolean;
  /**
   * Declares in the fields that the response depends on what the client accepts, and how its body will be encoded.
   * @returns the encoder; `undefined` if the body is sent unencoded.
   */
  encoderFor(request: SeenRequest, fields: SentFields, body: keyof BodyEncoder): BodyEncoder | undefined;
}

/** The encoder of a content coding. */
export interface BodyEncoder {
  whole(body: string | Uint8Array): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Outputs each chunk as soon as it is available. Absent if the platform cannot do this. */
  readonly stream?: ((body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>) | undefined;
}

/** The fields of a response that is plain data. */
export class RecordFields implements SentFields {
  readonly #record: Record<string, string | string[]>;

  constructor(record: Record<string, string | string[]>) {
    this.#record = record;
  }

  has(name: string): boolean {
    return this.#record[name] !== undefined;
  }

  get(name: string): string | null {
    const value = this.#record[name];
    if (value === undefined) return null;
    return typeof value === "string" ? value : value.join(", ");
  }

  set(name: string, value: string): void {
    this.#record[name] = value;
  }

  delete(name: string): void {
    delete this.#record[name];
  }
}

/** Declares that a response depends on a header of its request (RFC 9110, 12.5.5). */
export function vary(fields: SentFields, name: string): void {
  const said = fields.get("vary");
  if (said === null || said === "") fields.set("vary", name);
  else if (!members(said).some((each) => each === "*" || each === name.toLowerCase()))
    fields.set("vary", `${said}, ${name}`);
}

/** Returns the members of a list in a header, in lower case (RFC 9110, 5.6.1). */
export function members(list: string): readonly string[] {
  return list.split(",").map((member) => member.trim().toLowerCase());
}
