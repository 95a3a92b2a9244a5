import { and, eq, ne, or } from "drizzle-orm";
import type { Database } from "../database.js";
import { Taken } from "../errors.js";
import type { Login, Registration, UserChanges } from "../models.js";
import { users } from "../schema.js";
import { hashPassword, isPassword } from "./passwords.js";

export type UserRow = typeof users.$inferSelect;

export async function register(db: Database, { user }: Registration): Promise<UserRow> {
  const { email, username, password } = user;
  await mustBeFree(db, { email, username });
  const [made] = await db
    .insert(users)
    .values({ email, username, passwordHash: await hashPassword(password) })
    .onConflictDoNothing()
    .returning();
  if (!made) throw new Taken("email");
  return made;
}

/** Returns `undefined` for a wrong password and for an unknown address. */
export async function signedIn(db: Database, { user }: Login): Promise<UserRow | undefined> {
  const [found] = await db.select().from(users).where(eq(users.email, user.email));
  return found && (await isPassword(user.password, found.passwordHash)) ? found : undefined;
}

export async function changeUser(db: Database, id: string, { user }: UserChanges): Promise<UserRow> {
  const { password, ...plain } = user;
  await mustBeFree(db, plain, id);
  const changes = { ...plain, ...(password !== undefined && { passwordHash: await hashPassword(password) }) };
  const [changed] = await db.update(users).set(changes).where(eq(users.id, id)).returning();
  if (!changed) throw new Taken("username");
  return changed;
}

interface Names {
  email?: string;
  username?: string;
}

async function mustBeFree(db: Database, { email, username }: Names, except?: string): Promise<void> {
  const same = [
    ...(email === undefined ? [] : [eq(users.email, email)]),
    ...(username === undefined ? [] : [eq(users.username, username)]),
  ];
  if (same.length === 0) return;
  const others = except === undefined ? or(...same) : and(or(...same), ne(users.id, except));
  const [taken] = await db.select({ email: users.email }).from(users).where(others).limit(1);
  if (taken) throw new Taken(taken.email === email ? "email" : "username");
}
