import type { Email, Uuid } from "countersign";
import { pgEnum, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const role = pgEnum("role", ["user", "admin"]);

export const accountTable = pgTable("accounts", {
  id: uuid().$type<Uuid>().primaryKey().defaultRandom(),
  /** In lower case. */
  email: text().$type<Email>().notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  role: role().notNull().default("user"),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

export type Row = typeof accountTable.$inferSelect;
export type Role = Row["role"];

/** The part of an account that others see. Handlers return whole rows: a property that is not declared here is never sent. */
export type Account = Omit<Row, "passwordHash">;
