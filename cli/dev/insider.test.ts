import { expect, test } from "vitest";
import { isInsider } from "./insider.js";

const from = (remoteAddress: string | undefined, headers: Record<string, string>) =>
  isInsider({ socket: { remoteAddress }, headers });

test.each([
  ["127.0.0.1", { host: "localhost:8000" }],
  ["127.0.0.1", { host: "127.0.0.1:8000" }],
  ["::1", { host: "[::1]:8000" }],
  ["::ffff:127.0.0.1", { host: "LOCALHOST" }],
  ["127.0.0.2", { host: "shop.localhost:8000" }],
  ["127.0.0.1", { host: "localhost:8000", origin: "http://localhost:8000", "sec-fetch-site": "same-origin" }],
  ["127.0.0.1", { host: "localhost:8000", "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }],
  ["127.0.0.1", { host: "localhost:8000", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
])("%s with %o is the developer", (address, headers) => {
  expect(from(address, headers as Record<string, string>)).toBe(true);
});

test.each([
  // Another machine in the network, even if it claims to be this machine.
  ["192.168.1.7", { host: "localhost:8000" }],
  ["10.0.0.1", { host: "10.0.0.2:8000" }],
  [undefined, { host: "localhost:8000" }],
  // DNS rebinding: a foreign name that resolves to this machine.
  ["127.0.0.1", { host: "evil.example:8000" }],
  ["127.0.0.1", { host: "localhost.evil.example" }],
  ["127.0.0.1", { host: "127.0.0.1.evil.example" }],
  ["127.0.0.1", { host: "evil.example#@localhost" }],
  ["127.0.0.1", {}],
  // Another site's script in the developer's browser.
  ["127.0.0.1", { host: "localhost:8000", origin: "https://evil.example" }],
  ["127.0.0.1", { host: "localhost:8000", origin: "http://localhost:5173" }],
  ["127.0.0.1", { host: "localhost:8000", origin: "null" }],
  ["127.0.0.1", { host: "localhost:8000", "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }],
  ["127.0.0.1", { host: "localhost:8000", "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }],
])("%s with %o is not", (address, headers) => {
  expect(from(address, headers as Record<string, string>)).toBe(false);
});
