/** The header fields of a WebSocket handshake, with the key from RFC 6455, 1.3. */
export const HANDSHAKE = [
  "connection: Upgrade",
  "upgrade: websocket",
  "sec-websocket-version: 13",
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
].join("\r\n");
