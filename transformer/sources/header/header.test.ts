import { expect, test } from "vitest";
import { headerName } from "./header.js";

test.each([
  ["userAgent", "user-agent"],
  ["user_agent", "user-agent"],
  ["XRequestID", "x-request-id"],
  ["host", "host"],
  ["x1Id", "x1-id"],
])("the header of %s is %s", (name, header) => {
  expect(headerName(name)).toBe(header);
});
