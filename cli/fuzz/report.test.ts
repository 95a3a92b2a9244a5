import { expect, test } from "vitest";
import { credentialsOf } from "./credentials.js";
import type { Fault } from "./faults.js";
import { reportJson } from "./report.js";

const document = {
  components: {
    securitySchemes: {
      Key: { type: "apiKey", in: "query", name: "api key" },
      Session: { type: "apiKey", in: "cookie", name: "session" },
    },
  },
};
const { shown } = credentialsOf(
  document,
  { "X-Tenant": "private", Authorization: "private" },
  { Key: "private", Session: "private" },
);

/** The request of a fault as displayed. */
function curlOf(bare: boolean): string {
  const request = { method: "GET", url: "/items?q=1", headers: {} };
  const fault: Fault = {
    kind: "ignored-credentials",
    text: "",
    operationId: "getItems",
    request,
    bare,
    expectation: { lines: [] },
  };
  const report = { operationId: "getItems", method: "GET", path: "/items", source: "", valid: 1, broken: 1 };
  const showing = { base: "http://h", seed: 1, runs: 1, credentials: shown };
  const printed = reportJson([{ ...report, statuses: {}, faults: [fault] }], showing);
  expect(printed).not.toContain("private");
  return JSON.parse(printed).operations[0].faults[0].curl;
}

test("whatever is given for a run has a placeholder, wherever it is sent", () => {
  expect(curlOf(false)).toBe(
    `curl -i -H "x-tenant: $X_TENANT" -H "authorization: $AUTHORIZATION" -H "cookie: $COOKIE" 'http://h/items?q=1&api%20key=CREDENTIAL'`,
  );
});

test("a request that was sent without credentials is shown without", () => {
  expect(curlOf(true)).toBe(`curl -i -H "x-tenant: $X_TENANT" 'http://h/items?q=1'`);
});
