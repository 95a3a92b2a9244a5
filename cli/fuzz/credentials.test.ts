import { expect, test } from "vitest";
import { credentialsOf } from "./credentials.js";

const KEY = { type: "apiKey", name: "X-Key" };

test.each([
  [{ type: "http", scheme: "bearer" }, { headers: { authorization: "Bearer v" } }],
  [{ type: "http", scheme: "Basic" }, { headers: { authorization: "Basic v" } }],
  [{ type: "http", scheme: "digest" }, { headers: { authorization: "Digest v" } }],
  [{ type: "http", scheme: "Token" }, { headers: { authorization: "Token v" } }],
  [{ type: "oauth2", flows: {} }, { headers: { authorization: "Bearer v" } }],
  [{ type: "openIdConnect" }, { headers: { authorization: "Bearer v" } }],
  [{ ...KEY, in: "header" }, { headers: { "x-key": "v" } }],
  [{ ...KEY, in: "query" }, { url: "/?a=1&X-Key=v" }],
  [{ ...KEY, in: "cookie" }, { headers: { cookie: "own=1; given=2; X-Key=v" } }],
])("%j", (scheme, expected) => {
  const document = { components: { securitySchemes: { S: scheme } } };
  const { given } = credentialsOf(document, { Cookie: "given=2" }, { S: "v" });
  expect(given({ method: "GET", url: "/?a=1", headers: { cookie: "own=1" } })).toMatchObject(expected);
});
