import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import app from "./app.js";
import { send } from "./testing.js";

const issuer = await generateKeyPair("ES256", { extractable: true });
const stranger = await generateKeyPair("ES256");
const publicKey = { ...(await exportJWK(issuer.publicKey)), kid: "1", alg: "ES256", use: "sig" };

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (url) => {
    expect(String(url)).toBe("http://keys.test/jwks");
    return Response.json({ keys: [publicKey] });
  });
});
afterAll(() => app.close());

const CLAIMS = { name: "Linus", email: "linus@example.com" };

function token(claims: JWTPayload = CLAIMS, alg = "ES256") {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: "1" })
    .setSubject("42")
    .setIssuer("https://login.example")
    .setAudience("members")
    .setExpirationTime("5 minutes");
}

const me = (text: string) => send("GET", "/me", undefined, { authorization: `Bearer ${text}` });

it("takes a token of the issuer", async () => {
  const response = await me(await token().sign(issuer.privateKey));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ id: "https://login.example#42", ...CLAIMS });
});

it.each<[string, () => string | Promise<string>]>([
  ["signed by somebody else", () => token().sign(stranger.privateKey)],
  ["for somebody else", () => token().setAudience("shop").sign(issuer.privateKey)],
  ["of another issuer", () => token().setIssuer("https://evil.example").sign(issuer.privateKey)],
  ["that is too old", () => token().setExpirationTime("1 minute ago").sign(issuer.privateKey)],
  [
    "that never ends",
    () =>
      new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: "ES256", kid: "1" })
        .setSubject("42")
        .setIssuer("https://login.example")
        .setAudience("members")
        .sign(issuer.privateKey),
  ],
  ["that lacks a claim", () => token({ name: "Linus" }).sign(issuer.privateKey)],
  [
    "that nobody signed",
    () =>
      new UnsecuredJWT(CLAIMS)
        .setSubject("42")
        .setIssuer("https://login.example")
        .setAudience("members")
        .setExpirationTime("5 minutes")
        .encode(),
  ],
  [
    "signed with the public key as a secret",
    () => token(CLAIMS, "HS256").sign(new TextEncoder().encode(JSON.stringify(publicKey))),
  ],
  ["that is none", () => "abc"],
])("refuses one %s", async (_, make) => {
  const response = await me(await make());
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
});
