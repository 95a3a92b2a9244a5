import type { Decode } from "../decode.js";
import { kinds } from "../messages.js";
import { isInternationalHostname } from "./idna.js";
import { notA, refuse } from "./refuse.js";

// Runs of letters and digits, separated by hyphens or one dot.
const HOSTNAME = /^[a-z0-9]+(?:(?:-+|\.)[a-z0-9]+)*$/i;
const LONG_LABEL = /[^.]{64}/;
const A_LABEL = /(?:^|\.)xn--/i;
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`^${[OCTET, OCTET, OCTET, OCTET].join("\\.")}$`);
const HEXTET = /^[0-9a-f]{1,4}$/i;

/** A host name (RFC 1123): labels of letters, digits and inner hyphens. An encoded label must be valid, too. */
export function isHostname(s: string): boolean {
  return (
    s.length <= 253 &&
    HOSTNAME.test(s) &&
    (s.length < 64 || !LONG_LABEL.test(s)) &&
    (!s.includes("--") || !A_LABEL.test(s) || isInternationalHostname(s))
  );
}

/** Four decimal octets without leading zeros (RFC 3986, 3.2.2). */
export function isIpv4(s: string): boolean {
  return IPV4.test(s);
}

/** An IPv6 address (RFC 4291, 2.2) without a zone. */
export function isIpv6(s: string): boolean {
  // Eight groups. The last two may be an IPv4 address.
  if (s.length > 45) return false;
  const halves = s.split("::");
  if (halves.length > 2) return false;
  const [head = "", tail] = halves;
  const groups = count(head, tail === undefined) + (tail === undefined ? 0 : count(tail, true));
  return tail === undefined ? groups === 8 : groups <= 7;
}

/** The number of groups in a part; `NaN`, which equals nothing, if one is wrong. Only the last may be IPv4. */
function count(part: string, last: boolean): number {
  if (part === "") return 0;
  const groups = part.split(":");
  const final = groups.at(-1) ?? "";
  const ipv4 = last && final.includes(".") && isIpv4(final);
  if (ipv4) groups.pop();
  return groups.every((group) => HEXTET.test(group)) ? groups.length + (ipv4 ? 2 : 0) : Number.NaN;
}

export const hostname: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isHostname(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("host name"));

export const idnHostname: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isInternationalHostname(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("host name"));

export const ipv4: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIpv4(v)) ? v : refuse(v, x, k, kinds.ip_v4_address);

export const ipv6: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isIpv6(v)) ? v : refuse(v, x, k, kinds.ip_v6_address);
