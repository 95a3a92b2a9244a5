import { eq } from "drizzle-orm";
import app from "./app.js";
import type { Db } from "./database.js";
import { accountTable } from "./schema.js";

/** The app's own database, outside a request. */
const database = (db: Db) => db;

/**
 * Makes an account an admin, because the first admin cannot be made by another one.
 * @returns whether the account exists.
 */
export async function promote(email: string): Promise<boolean> {
  const isTheirs = eq(accountTable.email, email.toLowerCase());
  const promoted = await app.resolve(database, (db) =>
    db.update(accountTable).set({ role: "admin" }).where(isTheirs).returning(),
  );
  return promoted.length > 0;
}
