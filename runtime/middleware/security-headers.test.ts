import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { expect, test } from "vitest";
import { App, HttpError } from "../index.js";
import { add } from "../operation.fixture.js";
import type { SecurityHeadersOptions } from "./security-headers.js";

const app = (securityHeaders: SecurityHeadersOptions | boolean) => {
  const made = new App({ title: "T", version: "1", log: () => {}, securityHeaders });
  add(made, "get", "/x", () => 1);
  add(made, "get", "/fails", () => {
    throw new Error("no");
  });
  return made;
};

/** From OWASP's cheat sheet for REST, Helmet and Hono. */
const DEFAULTS = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};

const fieldsOf = async (made: App, path = "/x") => {
  const { "content-type": _, ...fields } = Object.fromEntries((await made.request(path)).headers);
  return fields;
};

test("every answer has the defaults", async () => {
  const made = app(true);
  for (const path of ["/x", "/nowhere", "/fails", "/openapi.json"])
    expect(await fieldsOf(made, path)).toEqual(DEFAULTS);
});

test("they are Hono's, but for HSTS, which is an option, a policy for frames, and who may show the answer in one", async () => {
  const hono = new Hono().use(secureHeaders()).get("/x", (c) => c.json(1));
  const { "content-type": _, ...theirs } = Object.fromEntries((await hono.request("/x")).headers);
  const { "strict-transport-security": hsts, ...others } = theirs;
  expect(hsts).toBeDefined();
  expect({
    ...others,
    "x-frame-options": "DENY",
    "content-security-policy": "frame-ancestors 'none'",
  }).toEqual(DEFAULTS);
});

test("each can be given another value, switched on or switched off", async () => {
  const fields = await fieldsOf(
    app({
      contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
      crossOriginEmbedderPolicy: true,
      permissionsPolicy: "geolocation=()",
      strictTransportSecurity: true,
      xFrameOptions: false,
      xXssProtection: false,
      referrerPolicy: true,
    }),
  );
  const { "x-frame-options": _, "x-xss-protection": __, ...others } = DEFAULTS;
  expect(fields).toEqual({
    ...others,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "geolocation=()",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  });
});

test("what an answer says itself holds", async () => {
  const made = app(true);
  add(made, "get", "/own", () => {
    throw new HttpError(403, undefined, { headers: { "X-Frame-Options": "SAMEORIGIN" } });
  });
  expect((await fieldsOf(made, "/own"))["x-frame-options"]).toBe("SAMEORIGIN");
});

test("of a mounted app what it says holds, and the rest is added", async () => {
  const outer = app({ strictTransportSecurity: true });
  outer.mount("/in", app({ xFrameOptions: "SAMEORIGIN", referrerPolicy: false }));
  expect(await fieldsOf(outer, "/in/x")).toEqual({
    ...DEFAULTS,
    "x-frame-options": "SAMEORIGIN",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  });
});

test("false is none", async () => {
  expect(await fieldsOf(app(false))).toEqual({});
});

test.each<[unknown, string]>([
  [{ hsts: true }, 'The app\'s securityHeaders has no member "hsts". It has contentSecurityPolicy'],
  [
    { permissionsPolicy: true },
    "securityHeaders.permissionsPolicy is true, but must be the header's value as one line of text, or false for none",
  ],
  [
    { contentSecurityPolicy: { defaultSrc: ["'self'"] } },
    `must be the header's value as one line of text, true for "frame-ancestors 'none'", or false for none`,
  ],
  [{ referrerPolicy: "a\r\nset-cookie: b" }, "securityHeaders.referrerPolicy"],
  [{ referrerPolicy: "" }, "securityHeaders.referrerPolicy"],
  [[], "The app's securityHeaders is [], but must be an object"],
])("%j is refused when the app is made", (options, message) => {
  expect(() => app(options as SecurityHeadersOptions)).toThrow(message);
});
