import { expect } from "vitest";
import type { Check } from "../check.js";

/** RFC 9110, 9.3.2: HEAD has the header fields that GET would have. */
export const check: Check = async ({ send }) => {
  for (const path of ["/json", "/text"]) {
    const get = await send({ path });
    const head = await send({ path, method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    for (const name of ["content-type", "content-length"]) expect(head.headers[name]).toBe(get.headers[name]);
  }
};
