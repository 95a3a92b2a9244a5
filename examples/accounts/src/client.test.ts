import { expect, it } from "vitest";
import app from "./app.js";
import { createClient, isApiError } from "./client.js";
import { PASSWORD, withEmptyDatabase } from "./testing.js";

withEmptyDatabase();

/** The client that `countersign client` writes, calling the app itself: no port is used, and every call must match its types. */
const connect = (token = "") =>
  createClient({ fetch: (request) => app.fetch(request), headers: { authorization: `Bearer ${token}` } });

it("registers, signs in and reads the account, with dates as dates", async () => {
  const email = "ada@example.com";
  const account = await connect().accounts.postAccounts({ email, password: PASSWORD });
  expect(account.createdAt).toBeInstanceOf(Date);
  const { access_token } = await connect().login.postToken({ username: email, password: PASSWORD });
  expect(await connect(access_token).accounts.getAccountsMe()).toEqual(account);
});

it("tells what was thrown by its status", async () => {
  const error: unknown = await connect()
    .accounts.postAccounts({ email: "ada", password: PASSWORD })
    .catch((reason: unknown) => reason);
  if (!isApiError(error, "postAccounts") || error.status !== 422) throw error;
  expect(error.body.detail.map(({ loc }) => loc)).toEqual([["body", "email"]]);
});
