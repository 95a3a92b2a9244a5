import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  point,
  serial,
  text,
  timestamp,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { integer as int, real, sqliteTable, text as string } from "drizzle-orm/sqlite-core";

export const role = pgEnum("role", ["user", "admin"]);

export interface Preferences {
  theme: "light" | "dark";
  tags?: string[];
}

export const users = pgTable("users", {
  id: serial("id").primaryKey(),
  /** Shown to others. */
  name: varchar("name", { length: 100 }).notNull(),
  email: text("email"),
  role: role("role").notNull().default("user"),
  age: integer("age"),
  big: bigint("big", { mode: "bigint" }),
  visits: bigint("visits", { mode: "number" }).notNull(),
  active: boolean("active").notNull().default(true),
  created: timestamp("created").notNull().defaultNow(),
  born: date("born"),
  prefs: jsonb("prefs").$type<Preferences>().notNull(),
  tags: text("tags").array().notNull().default([]),
  matrix: integer("matrix").array().array(),
  price: numeric("price", { precision: 10, scale: 2 }),
  ref: uuid("ref").defaultRandom(),
  kind: text("kind", { enum: ["a", "b"] }).notNull(),
  point: point("point"),
  code: text("code").$type<string & { __brand: "Code" }>(),
});

export type User = typeof users.$inferSelect;

export const posts = sqliteTable("posts", {
  id: int("id").primaryKey({ autoIncrement: true }),
  title: string("title").notNull(),
  author: int("author").notNull(),
  at: int("at", { mode: "timestamp" }),
  pinned: int("pinned", { mode: "boolean" }).notNull().default(false),
  meta: string("meta", { mode: "json" }).$type<{ k: string }[]>(),
  rating: real("rating"),
});
