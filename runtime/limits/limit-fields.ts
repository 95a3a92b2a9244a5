import type { SentFields } from "../middleware/plain.js";
import { percentEncode } from "../result/percent-encode.js";
import { type MetLimit, secondsUntil } from "./rate-limits.js";

/**
 * Adds the limits that a request was counted for to its response, as lists of structured fields
 * (draft-ietf-httpapi-ratelimit-headers-10): `RateLimit-Policy: "app";q=100;w=60` and `RateLimit: "app";r=99;t=60`.
 */
export function sayLimits(fields: SentFields, limits: readonly MetLimit[]): void {
  const policies = limits.map(({ limit }) => `${text(limit.policy)};q=${limit.requests};w=${limit.seconds}`);
  const states = limits.map(({ limit, counted }) => {
    const remaining = Math.max(0, limit.requests - counted.requests);
    return `${text(limit.policy)};r=${remaining};t=${secondsUntil(counted.endsIn)}`;
  });
  fields.set("ratelimit-policy", policies.join(", "));
  fields.set("ratelimit", states.join(", "));
}

/** A string in structured fields, which is ASCII (RFC 9651, 3.3.3). */
function text(policy: string): string {
  return `"${policy.replace(/[^ -~]/gu, percentEncode).replace(/["\\]/g, "\\$&")}"`;
}
