import { type AnyPgColumn, pgTable, primaryKey, serial, text, timestamp, uuid } from "drizzle-orm/pg-core";

const createdAt = timestamp("created_at", { withTimezone: true }).notNull().defaultNow();
const updatedAt = timestamp("updated_at", { withTimezone: true }).notNull().defaultNow();

export const users = pgTable("users", {
  id: uuid().primaryKey().defaultRandom(),
  email: text().notNull().unique(),
  username: text().notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  bio: text(),
  image: text(),
  createdAt,
});

export const follows = pgTable(
  "follows",
  {
    followerId: reference("follower_id", () => users.id),
    followedId: reference("followed_id", () => users.id),
  },
  ({ followerId, followedId }) => [primaryKey({ columns: [followerId, followedId] })],
);

export const articles = pgTable("articles", {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  description: text().notNull(),
  body: text().notNull(),
  authorId: reference("author_id", () => users.id),
  createdAt,
  updatedAt,
});

export const articleTags = pgTable(
  "article_tags",
  { articleId: reference("article_id", () => articles.id), tag: text().notNull() },
  ({ articleId, tag }) => [primaryKey({ columns: [articleId, tag] })],
);

export const favorites = pgTable(
  "favorites",
  { userId: reference("user_id", () => users.id), articleId: reference("article_id", () => articles.id) },
  ({ userId, articleId }) => [primaryKey({ columns: [userId, articleId] })],
);

export const comments = pgTable("comments", {
  id: serial().primaryKey(),
  body: text().notNull(),
  articleId: reference("article_id", () => articles.id),
  authorId: reference("author_id", () => users.id),
  createdAt,
  updatedAt,
});

function reference(name: string, column: () => AnyPgColumn) {
  return uuid(name).notNull().references(column, { onDelete: "cascade" });
}
