import { afterAll, expect, it } from "vitest";
import app from "./app.js";
import { auth } from "./auth.js";
import { hashPassword } from "./passwords.js";
import { cookieOf, PASSWORD, send, signUp } from "./testing.js";

afterAll(() => app.close());

it("knows who has signed up, by the cookie of better-auth", async () => {
  const { email, session } = await signUp();
  const read = await send("GET", "/session", undefined, session);
  expect(read.status).toBe(200);
  expect(await read.json()).toEqual({
    member: { id: expect.any(String), name: "Ada", email },
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

it("signs in with the right password, and with no other", async () => {
  const { email } = await signUp();
  const signIn = (password: string) => send("POST", "/api/auth/sign-in/email", { email, password });
  const response = await signIn(PASSWORD);
  expect(response.status).toBe(200);
  expect((await send("GET", "/me", undefined, { cookie: cookieOf(response) })).status).toBe(200);
  expect((await signIn("another password, as long")).status).toBe(401);
});

it("forgets a session that has ended", async () => {
  const { session } = await signUp();
  expect((await send("POST", "/api/auth/sign-out", {}, session)).status).toBe(200);
  expect((await send("GET", "/session", undefined, session)).status).toBe(401);
});

it("refuses a cookie that is missing, made up, or changed", async () => {
  const { session } = await signUp();
  const { cookie } = session;
  const changed = cookie.replace("session=", "session=A");
  expect(changed).not.toBe(cookie);
  for (const headers of [{}, { cookie: "session=made-up.c2lnbmF0dXJl" }, { cookie: changed }])
    expect((await send("GET", "/session", undefined, headers)).status).toBe(401);
});

it("keeps passwords by Argon2id, at the cost that OWASP asks for", async () => {
  expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const { email } = await signUp();
  const context = await auth.$context;
  const found = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
  expect(found?.accounts.map(({ password }) => password)).toEqual([expect.stringMatching(/^\$argon2id\$/)]);
});
