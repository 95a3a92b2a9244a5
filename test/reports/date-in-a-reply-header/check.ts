import { expect } from "vitest";
import type { Check } from "../check.js";

/** RFC 9110, 8.8.2: `Last-Modified` is an HTTP-date. */
export const check: Check = async ({ send }) => {
  const { headers } = await send({ path: "/m" });
  expect(["Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00.000Z"]).toContain(headers["last-modified"]);
};
