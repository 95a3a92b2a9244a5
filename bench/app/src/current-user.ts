import { type Bearer, type Depends, HttpError } from "countersign";
import { eq } from "drizzle-orm";
import type { Db } from "./database.js";
import { users } from "./schema.js";
import type { AppSettings } from "./settings.js";
import { userOf } from "./tokens.js";

type Row = typeof users.$inferSelect;

/** The authenticated user. Requires a valid token. */
export type CurrentUser = Depends<typeof currentUser>;

/** The user, if there is one. A token is optional. */
export type Viewer = Depends<typeof viewer>;

export async function currentUser(token: Bearer, db: Db, { tokenSecret }: AppSettings): Promise<Row> {
  const found = await userWith(token.credentials, db, tokenSecret);
  if (!found) throw new HttpError(401, "Not authenticated", { headers: { "WWW-Authenticate": "Bearer" } });
  return found;
}

export async function viewer(db: Db, { tokenSecret }: AppSettings, token?: Bearer): Promise<Row | undefined> {
  return token === undefined ? undefined : userWith(token.credentials, db, tokenSecret);
}

async function userWith(token: string, db: Db, secret: string): Promise<Row | undefined> {
  const id = userOf(token, secret);
  const [found] = id === undefined ? [] : await db.select().from(users).where(eq(users.id, id));
  return found;
}
