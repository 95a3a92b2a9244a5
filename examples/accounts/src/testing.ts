import { afterAll, beforeEach, expect } from "vitest";
import app from "./app.js";
import type { Db } from "./database.js";
import type { Account } from "./schema.js";
import { accountTable } from "./schema.js";
import type { IssuedToken } from "./tokens.js";

export const PASSWORD = "correct horse battery staple";

/** Every test begins without accounts, on PGlite and on a server. */
export function withEmptyDatabase(): void {
  beforeEach(() => app.resolve(database, (db) => db.delete(accountTable)));
  afterAll(() => app.close());
}

const database = (db: Db) => db;

export function send(method: string, path: string, body?: unknown, token?: string): Promise<Response> {
  return Promise.resolve(
    app.request(path, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

export async function register(email = "ada@example.com", password = PASSWORD): Promise<Account> {
  const response = await send("POST", "/accounts", { email, password });
  expect(response.status).toBe(201);
  return (await response.json()) as Account;
}

export function askForToken(username: string, password: string): Promise<Response> {
  return Promise.resolve(
    app.request("/token", { method: "POST", body: new URLSearchParams({ username, password }) }),
  );
}

export async function signIn(email = "ada@example.com", password = PASSWORD): Promise<string> {
  const response = await askForToken(email, password);
  expect(response.status).toBe(200);
  return ((await response.json()) as IssuedToken).access_token;
}
