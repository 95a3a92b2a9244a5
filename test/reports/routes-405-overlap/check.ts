import { expect } from "vitest";
import type { Check } from "../check.js";

export const check: Check = async ({ send }) => {
  const { headers } = await send({ method: "PUT", path: "/v1/products/1/list" });
  const allowed = String(headers["allow"]).split(/, */);
  expect(allowed.filter((method) => method !== "HEAD").sort()).toEqual(["DELETE", "GET", "POST"]);
};
