import { type Bearer, type Depends, type Email, HttpError, Router, type Secret } from "countersign";

type Role = "clerk" | "manager";

export interface Account {
  email: Email;
  role: Role;
}

/** By their tokens. A real shop has them from who issues tokens. */
const accounts = new Map<string, Account>([
  ["token-of-ada", { email: "ada@example.com", role: "manager" }],
  ["token-of-bob", { email: "bob@example.com", role: "clerk" }],
]);

/** Who asks: a person, or a model in the name of one. */
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

/** Read the account of who asks. */
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

/** Change one's password: not for models, which must not know any. */
accountRoutes.put(
  "/me/password",
  { mcp: false },
  function changePassword(_change: NewPassword, account: CurrentAccount): Account {
    return account;
  },
);
