import { HttpError, type Int, type Max, type Min, Router, type Uuid } from "countersign";
import { eq } from "drizzle-orm";
import { requireRole } from "./current-account.js";
import type { Db } from "./database.js";
import { type Account, accountTable, type Role } from "./schema.js";

interface RoleChange {
  role: Role;
}

export const admin = new Router({ tags: ["admin"], dependencies: [requireRole("admin")] });

/** List accounts, the oldest first. */
admin.get(
  "/",
  (db: Db, skip: Int & Min<0> = 0, limit: Int & Min<1> & Max<100> = 20): Promise<Account[]> =>
    db.select().from(accountTable).orderBy(accountTable.createdAt, accountTable.id).offset(skip).limit(limit),
);

/** Give an account another role. */
admin.put(
  "/:id/role",
  (id: Uuid, { role }: RoleChange, db: Db): Promise<Account> =>
    db.transaction(async (tx) => {
      const isAdmin = eq(accountTable.role, "admin");
      // Locked: otherwise two admins could take the role from each other at the same time.
      const admins = await tx.select().from(accountTable).where(isAdmin).for("update");
      if (role !== "admin" && admins.every((one) => one.id === id))
        throw new HttpError(409, "Somebody must remain an admin");
      const [changed] = await tx
        .update(accountTable)
        .set({ role })
        .where(eq(accountTable.id, id))
        .returning();
      if (!changed) throw new HttpError(404, "No such account");
      return changed;
    }),
);
