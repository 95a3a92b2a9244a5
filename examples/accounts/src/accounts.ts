import { type Email, HttpError, type MaxLength, type MinLength, Router, type Secret } from "countersign";
import { eq } from "drizzle-orm";
import type { CurrentAccount } from "./current-account.js";
import type { Db } from "./database.js";
import { hashPassword, isPassword } from "./passwords.js";
import { type Account, accountTable } from "./schema.js";

/** Errors about a `Secret` do not repeat it. The upper limit bounds the work of hashing. */
type Password = Secret<string & MinLength<12> & MaxLength<256>>;

interface Registration {
  email: Email;
  password: Password;
}

interface PasswordChange {
  current: Secret<string>;
  next: Password;
}

export const accounts = new Router({ tags: ["accounts"] });

/** Register. */
accounts.post("/", { status: 201 }, async (registration: Registration, db: Db): Promise<Account> => {
  const [made] = await db
    .insert(accountTable)
    .values({
      email: registration.email.toLowerCase(),
      passwordHash: await hashPassword(registration.password),
    })
    // Checking first and inserting afterwards would let two through at the same time.
    .onConflictDoNothing()
    .returning();
  if (!made) throw new HttpError(409, "There is an account with this e-mail address");
  return made;
});

/** Read your own account. */
accounts.get("/me", (account: CurrentAccount): Account => account);

/** Change your own password. */
accounts.put(
  "/me/password",
  async (change: PasswordChange, account: CurrentAccount, db: Db): Promise<void> => {
    if (!(await isPassword(change.current, account.passwordHash))) throw new HttpError(403, "Wrong password");
    const passwordHash = await hashPassword(change.next);
    await db.update(accountTable).set({ passwordHash }).where(eq(accountTable.id, account.id));
  },
);
