import { type Bearer, type Depends, type Email, HttpError, Router, type Secret } from "countersign";

type Role = "clerk" | "manager";

export interface Account {
  email: Email;
  role: Role;
}

/** By their tokens. A real shop gets them from an issuer of tokens. */
const accounts = new Map<string, Account>([
  ["token-of-ada", { email: "ada@example.com", role: "manager" }],
  ["token-of-bob", { email: "bob@example.com", role: "clerk" }],
]);

/** The caller: a person, or a model that acts for one. */
export type CurrentAccount = Depends<typeof currentAccount>;

export function currentAccount(token: Bearer): Account {
  const found = accounts.get(token.credentials);
  if (!found) throw new HttpError(401, "Not authenticated", { headers: { "WWW-Authenticate": "Bearer" } });
  return found;
}

/** A guard: `dependencies: [managersOnly]`. */
export function managersOnly(account: CurrentAccount): void {
  if (account.role !== "manager") throw new HttpError(403, "Only for managers");
}

export const accountRoutes = new Router({ tags: ["accounts"], mcp: true });

/** Read the account of the caller. */
accountRoutes.get("/me", function readMyAccount(account: CurrentAccount): Account {
  return account;
});

/** List all accounts. */
accountRoutes.get("/", { dependencies: [managersOnly] }, function listAccounts(): Account[] {
  return [...accounts.values()];
});

interface NewPassword {
  password: Secret<string>;
}

/** Change your password. This is not for models, which must not know passwords. */
accountRoutes.put(
  "/me/password",
  { mcp: false },
  function changePassword(_change: NewPassword, account: CurrentAccount): Account {
    return account;
  },
);
