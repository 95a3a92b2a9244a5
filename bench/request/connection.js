// Connections without a kernel: the HTTP parser, streams and everything above them run, and there is no system call.
import { Duplex } from "node:stream";

/** The most that a real socket passes on at once. */
const PIECE = 64 * 1024;

/**
 * @param {{ method: string, path: string, headers: Record<string, string>, body?: string }} request
 * @returns the bytes of a request, in the pieces in which a socket would pass them on.
 */
export function bytesOf({ method, path, headers, body = "" }) {
  const lines = [`${method} ${path} HTTP/1.1`, "host: localhost"];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== "") lines.push(`content-length: ${Buffer.byteLength(body)}`);
  const bytes = Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
  const pieces = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(bytes.subarray(at, at + PIECE));
  return pieces;
}

/** One connection, kept alive, with one request at a time. */
export class Connection extends Duplex {
  remoteAddress = "127.0.0.1";
  remotePort = 50_000;
  remoteFamily = "IPv4";
  /** Bytes of the current response. */
  #received = 0;
  #status = 0;
  #length = 0;
  #answered = () => {};

  /**
   * @param pieces of a request.
   * @param length of its response in bytes.
   * @param {(status: number) => void} answered called with the status once all of it has arrived.
   */
  ask(pieces, length, answered) {
    this.#received = 0;
    this.#length = length;
    this.#answered = answered;
    for (const piece of pieces) this.push(piece);
  }

  _read() {}

  _write(piece, _encoding, written) {
    this.#receive(piece);
    written();
  }

  _writev(pieces, written) {
    for (const { chunk } of pieces) this.#receive(chunk);
    written();
  }

  #receive(piece) {
    // The end of a response is also written.
    if (piece.length === 0) return;
    // "HTTP/1.1 200 OK"
    if (this.#received === 0) this.#status = Number(piece.latin1Slice(9, 12));
    this.#received += piece.length;
    if (this.#received > this.#length) throw new Error(`More than ${this.#length} bytes were answered`);
    if (this.#received === this.#length) this.#answered(this.#status);
  }

  /** @returns the length of the response to a request in bytes, once nothing more arrives. */
  async lengthOf(pieces) {
    this.ask(pieces, Number.POSITIVE_INFINITY, () => {});
    for (let before = -1; before !== this.#received || before === 0; ) {
      before = this.#received;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.#received;
  }

  setTimeout() {
    return this;
  }

  setNoDelay() {
    return this;
  }

  setKeepAlive() {
    return this;
  }

  destroySoon() {
    this.destroy();
  }
}
