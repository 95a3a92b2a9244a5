/** Decodes bytes that must be UTF-8, without a byte order mark. It throws where they are not. */
export type DecodeUtf8 = (bytes: Uint8Array) => string;

const decoder = new TextDecoder("utf-8", { fatal: true });

let decode: DecodeUtf8 = (bytes) => decoder.decode(bytes);

/** Says what decodes: once for a process, where the platform has something faster that is as strict. */
export function decodeUtf8By(platform: DecodeUtf8): void {
  decode = platform;
}

/** @throws TypeError where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decode(bytes);
}
