/** The fields of a WebSocket's handshake, with the key of RFC 6455, 1.3. */
export const HANDSHAKE = [
  "connection: Upgrade",
  "upgrade: websocket",
  "sec-websocket-version: 13",
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
].join("\r\n");
