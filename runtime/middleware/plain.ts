import type { PlainAnswer } from "../result/answer.js";

/** A request as the options of an app see it, whatever server it came to. */
export interface SeenRequest {
  readonly method: string;
  /** Decoded, as routes are matched. */
  readonly pathname: string;
  /** @param name in lower case. */
  header(name: string): string | undefined;
  /** Given by the option `requestId`, before anybody else sees the request. */
  id?: string | undefined;
}

/** The header fields of an answer, by lower-case name. `Headers` are such. */
export interface SentFields {
  has(name: string): boolean;
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** What one option does with requests and answers: plain functions on plain data, for every server alike. */
export interface Effect {
  /**
   * Before anything is made of the request.
   * @returns what it is answered with at once.
   */
  begin?(request: SeenRequest): PlainAnswer | undefined;
  /** What every answer says unless it says something else there. */
  readonly constant?: Readonly<Record<string, string>>;
  /** What an answer says that depends on its request. */
  finish?(request: SeenRequest, fields: SentFields): void;
  /** How a body may be sent shorter. */
  readonly compression?: Compression;
}

/** How bodies are encoded for those who take them so. */
export interface Compression {
  /** The fewest bytes that are worth it. */
  readonly threshold: number;
  /** Whether the body of an answer may be encoded, and is of a kind that becomes shorter. */
  applies(status: number, fields: SentFields): boolean;
  /** Whether the client takes any coding. It says in the fields that the answer depends on that. */
  isAskedFor(request: SeenRequest, fields: SentFields): boolean;
  /**
   * Says in the fields that the answer depends on what the client takes, and how its body will be encoded.
   * @returns what encodes it; `undefined` where it is sent as it is.
   */
  encoderFor(request: SeenRequest, fields: SentFields, body: keyof BodyEncoder): BodyEncoder | undefined;
}

/** A content coding at work. */
export interface BodyEncoder {
  whole(body: string | Uint8Array): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Passes on each piece as soon as it is there. Absent where the platform cannot. */
  readonly stream?: ((body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>) | undefined;
}

/** The fields of an answer that is plain data. */
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

/** Says that an answer depends on a header of its request (RFC 9110, 12.5.5). */
export function vary(fields: SentFields, name: string): void {
  const said = fields.get("vary");
  if (said === null || said === "") fields.set("vary", name);
  else if (!members(said).some((each) => each === "*" || each === name.toLowerCase()))
    fields.set("vary", `${said}, ${name}`);
}

/** The members of a list in a header, in lower case (RFC 9110, 5.6.1). */
export function members(list: string): readonly string[] {
  return list.split(",").map((member) => member.trim().toLowerCase());
}
