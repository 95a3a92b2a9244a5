import { expect, test } from "vitest";
import { addressKey, clientAddress } from "./client-address.js";

const from = (peer: string | undefined, forwarded?: string) => ({
  peer,
  header: (name: string) => (name === "x-forwarded-for" ? forwarded : undefined),
});

test.each([
  // No proxy is trusted: the header from a client is ignored.
  [0, from("192.0.2.1", "203.0.113.7"), "192.0.2.1"],
  [0, from(undefined, "203.0.113.7"), undefined],
  // Entries from the right are the proxies' own; the client's text is to the left of them.
  [1, from("10.0.0.1", "203.0.113.7"), "203.0.113.7"],
  [1, from("10.0.0.1", "1.1.1.1, 203.0.113.7"), "203.0.113.7"],
  [1, from("10.0.0.1", "1.1.1.1,203.0.113.7 ,"), "203.0.113.7"],
  [2, from("10.0.0.1", "1.1.1.1, 203.0.113.7, 10.0.0.2"), "203.0.113.7"],
  // The platform does not know the peer: the last entry is from the proxy that it was.
  [1, from(undefined, "1.1.1.1, 203.0.113.7"), "203.0.113.7"],
  // The request came through fewer proxies than expected.
  [1, from("10.0.0.1"), "10.0.0.1"],
  [3, from("10.0.0.1", "203.0.113.7"), "203.0.113.7"],
  [1, from(undefined), undefined],
] as const)("behind %i proxies, %o is %s", (proxies, request, address) => {
  expect(clientAddress(request, proxies)).toBe(address);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["192.0.2.1:4711", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  // RFC 5952: one address in several texts.
  ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
  ["2001:0DB8::1:ffff:0:0:2", "2001:db8:0:1::/64"],
  ["[2001:db8:0:1:2:3:4:5]:443", "2001:db8:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["1::2::3", "unknown"],
  ["1:2:3:4:5:6:7", "unknown"],
  ["1:2:3:4:5:6:7:8:9", "unknown"],
  ["1:2:3:4::5:6:7:8", "unknown"],
  ["12345::", "unknown"],
  ["somebody", "unknown"],
  ["x".repeat(10_000), "unknown"],
  ["", "unknown"],
  [undefined, "unknown"],
] as const)("%s is counted as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});
