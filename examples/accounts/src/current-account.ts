import { type Depends, HttpError, type OAuth2Password } from "countersign";
import { eq } from "drizzle-orm";
import type { Db } from "./database.js";
import { accountTable, type Role, type Row } from "./schema.js";
import type { TokenSecret } from "./settings.js";
import { accountOf } from "./tokens.js";

type Token = OAuth2Password<"/token">;

/**
 * The account of the caller. It is looked up again for each request, so that a deletion or a change of role takes effect
 * immediately.
 */
export type CurrentAccount = Depends<typeof currentAccount>;

export async function currentAccount(token: Token, db: Db, secret: TokenSecret): Promise<Row> {
  const id = await accountOf(token, secret);
  const [found] = id === undefined ? [] : await db.select().from(accountTable).where(eq(accountTable.id, id));
  if (!found) throw new HttpError(401, "Not authenticated", { headers: { "WWW-Authenticate": "Bearer" } });
  return found;
}

/** A guard: `dependencies: [requireRole("admin")]`. */
export function requireRole(role: Role) {
  return (account: CurrentAccount): void => {
    if (account.role !== role) throw new HttpError(403, `Only for the role ${role}`);
  };
}
