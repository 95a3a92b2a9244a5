import { isUtf8 } from "node:buffer";

/**
 * Does what a fatal `TextDecoder` does. On Node, separate checking and decoding is faster: 1.2 µs instead of 2.8 µs for a
 * kilobyte with two umlauts on Node 20, and equal if everything is ASCII.
 * @throws TypeError if the bytes are not UTF-8.
 */
export function nodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new TypeError("The bytes are not UTF-8");
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { buffer, byteOffset, byteLength } = bytes;
  const text = bytes instanceof Buffer ? bytes : Buffer.from(buffer, byteOffset, byteLength);
  return text.toString("utf8", isMarked ? 3 : 0);
}
