/** Decodes bytes that must be UTF-8, and removes a byte order mark. Throws if they are not. */
export type DecodeUtf8 = (bytes: Uint8Array) => string;

const decoder = new TextDecoder("utf-8", { fatal: true });

let decode: DecodeUtf8 = (bytes) => decoder.decode(bytes);

/** Sets the decoder: once for a process, if the platform has a faster one that is as strict. */
export function decodeUtf8By(platform: DecodeUtf8): void {
  decode = platform;
}

/** @throws TypeError if the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decode(bytes);
}
