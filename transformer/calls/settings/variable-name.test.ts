import { expect, test } from "vitest";
import { canBeSet, variableName } from "./variable-name.js";

test.each([
  ["port", "PORT"],
  ["databaseUrl", "DATABASE_URL"],
  ["databaseURL", "DATABASE_URL"],
  ["DATABASE_URL", "DATABASE_URL"],
  ["database_url", "DATABASE_URL"],
  ["database-url", "DATABASE_URL"],
  ["s3Bucket", "S3_BUCKET"],
  ["S3Bucket", "S3_BUCKET"],
  ["http2Port", "HTTP2_PORT"],
  ["oauth2ClientId", "OAUTH2_CLIENT_ID"],
  ["URLPrefix", "URL_PREFIX"],
  ["apiURLs", "API_URLS"],
  ["aB", "A_B"],
  ["maxRAM", "MAX_RAM"],
  ["IDs", "IDS"],
  ["x", "X"],
  ["pool__size", "POOL__SIZE"],
  ["_private", "_PRIVATE"],
  ["straße", "STRASSE"],
])("%s is %s", (property, variable) => {
  expect(variableName(property)).toBe(variable);
  expect(canBeSet(variable)).toBe(true);
});

test.each(["größe", "2nd", "ключ", ""])("%j can be none", (property) => {
  expect(canBeSet(variableName(property))).toBe(false);
});
