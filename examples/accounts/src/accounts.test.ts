import { expect, it } from "vitest";
import { askForToken, PASSWORD, register, send, signIn, withEmptyDatabase } from "./testing.js";

withEmptyDatabase();

it("registers, signs in, and shows one's own account, without the hash of the password", async () => {
  const account = await register("Ada@Example.com");
  expect(account).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    email: "ada@example.com",
    role: "user",
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  const response = await send("GET", "/accounts/me", undefined, await signIn("ADA@example.com"));
  expect(await response.json()).toEqual(account);
});

it("registers an address once, also when two ask at the same time", async () => {
  const body = { email: "ada@example.com", password: PASSWORD };
  const both = await Promise.all([send("POST", "/accounts", body), send("POST", "/accounts", body)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const again = await send("POST", "/accounts", { ...body, email: "ADA@example.com" });
  expect(again.status).toBe(409);
  expect(await again.json()).toEqual({ detail: "There is an account with this e-mail address" });
});

it("says what is wrong with a registration, without repeating the password", async () => {
  const response = await send("POST", "/accounts", { email: "ada", password: "too short" });
  expect(response.status).toBe(422);
  const text = await response.text();
  expect(text).not.toContain("too short");
  const { detail } = JSON.parse(text) as { detail: { loc: string[]; type: string }[] };
  expect(detail).toMatchObject([
    { loc: ["body", "email"] },
    { loc: ["body", "password"], type: "string_too_short" },
  ]);
});

it("answers a wrong password and an unknown address alike", async () => {
  await register();
  const answers = await Promise.all([
    askForToken("ada@example.com", "wrong horse battery staple"),
    askForToken("eve@example.com", PASSWORD),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer.json()).toEqual({ detail: "Wrong e-mail address or password" });
  }
});

it("refuses a name that no account can have before it asks the database, which cannot store NUL", async () => {
  const response = await askForToken("\0", PASSWORD);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "username"] }] });
});

it("changes the password for who knows the present one", async () => {
  await register();
  const token = await signIn();
  const next = "another horse battery staple";
  const refused = await send("PUT", "/accounts/me/password", { current: "a guess", next }, token);
  expect(refused.status).toBe(403);
  expect((await send("PUT", "/accounts/me/password", { current: PASSWORD, next }, token)).status).toBe(204);
  expect((await askForToken("ada@example.com", PASSWORD)).status).toBe(401);
  await signIn("ada@example.com", next);
});
