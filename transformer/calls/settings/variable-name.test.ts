import fc from "fast-check";
import { expect, test } from "vitest";
import { styled } from "../../wire-styles.js";
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
  ["userIDsFile", "USER_IDS_FILE"],
  ["userIDs2", "USER_IDS2"],
  ["maxVMs_total", "MAX_VMS_TOTAL"],
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

test("a style of the program changes no variable", () => {
  const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,8}(_[a-zA-Z][a-zA-Z0-9]{0,4})?$/);
  fc.assert(
    fc.property(name, fc.constantFrom("snake_case" as const, "kebab-case" as const), (property, style) => {
      expect(variableName(styled(property, style))).toBe(variableName(property));
    }),
    {
      examples: [
        ["userIDs2", "snake_case"],
        ["userIDsFile", "snake_case"],
      ],
    },
  );
});
