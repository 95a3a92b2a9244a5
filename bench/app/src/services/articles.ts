import { and, count, desc, eq, exists, inArray, type SQL } from "drizzle-orm";
import type { Database } from "../database.js";
import { NotFound, NotTheirs, Taken } from "../errors.js";
import type { Article, ArticleChanges, ArticleFilter, ArticlesAnswer, NewArticle, Page } from "../models.js";
import { articles, articleTags, favorites, follows, users } from "../schema.js";
import { profileOf } from "./profiles.js";
import { slugOf } from "./slugs.js";
import type { UserRow } from "./users.js";

type ArticleRow = typeof articles.$inferSelect;

export async function readArticle(db: Database, slug: string, viewer?: UserRow): Promise<Article> {
  return articleOf(db, await rowOf(db, slug), viewer);
}

export async function listArticles(
  db: Database,
  filter: ArticleFilter,
  page: Page,
  viewer?: UserRow,
): Promise<ArticlesAnswer> {
  return listed(db, and(...conditionsOf(db, filter)), page, viewer);
}

/** Articles of the authors that a user follows. */
export async function feedOf(db: Database, reader: UserRow, page: Page): Promise<ArticlesAnswer> {
  const followed = db
    .select({ id: follows.followedId })
    .from(follows)
    .where(eq(follows.followerId, reader.id));
  return listed(db, inArray(articles.authorId, followed), page, reader);
}

export async function addArticle(db: Database, author: UserRow, { article }: NewArticle): Promise<Article> {
  const { tagList = [], ...columns } = article;
  const row = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(articles)
      .values({ ...columns, slug: slugOf(article.title), authorId: author.id })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new Taken("title");
    const tags = [...new Set(tagList)].map((tag) => ({ articleId: made.id, tag }));
    if (tags.length > 0) await tx.insert(articleTags).values(tags);
    return made;
  });
  return articleOf(db, row, author);
}

export async function changeArticle(
  db: Database,
  slug: string,
  author: UserRow,
  { article }: ArticleChanges,
): Promise<Article> {
  const row = await rowOfAuthor(db, slug, author);
  const changes = { ...article, ...(article.title !== undefined && { slug: slugOf(article.title) }) };
  const updatedAt = new Date();
  const [changed] = await db
    .update(articles)
    .set({ ...changes, updatedAt })
    .where(eq(articles.id, row.id))
    .returning();
  return articleOf(db, changed ?? row, author);
}

export async function deleteArticle(db: Database, slug: string, author: UserRow): Promise<void> {
  const { id } = await rowOfAuthor(db, slug, author);
  await db.delete(articles).where(eq(articles.id, id));
}

export async function favorite(db: Database, slug: string, user: UserRow): Promise<Article> {
  const row = await rowOf(db, slug);
  await db.insert(favorites).values({ userId: user.id, articleId: row.id }).onConflictDoNothing();
  return articleOf(db, row, user);
}

export async function unfavorite(db: Database, slug: string, user: UserRow): Promise<Article> {
  const row = await rowOf(db, slug);
  await db.delete(favorites).where(isFavorite(user.id, row.id));
  return articleOf(db, row, user);
}

/** Most used first. */
export async function allTags(db: Database): Promise<string[]> {
  const rows = await db
    .select({ tag: articleTags.tag })
    .from(articleTags)
    .groupBy(articleTags.tag)
    .orderBy(desc(count()), articleTags.tag);
  return rows.map(({ tag }) => tag);
}

export async function rowOf(db: Database, slug: string): Promise<ArticleRow> {
  const [found] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!found) throw new NotFound("article");
  return found;
}

async function rowOfAuthor(db: Database, slug: string, author: UserRow): Promise<ArticleRow> {
  const found = await rowOf(db, slug);
  if (found.authorId !== author.id) throw new NotTheirs("article");
  return found;
}

async function listed(
  db: Database,
  condition: SQL | undefined,
  { limit, offset }: Page,
  viewer: UserRow | undefined,
): Promise<ArticlesAnswer> {
  const newestFirst = desc(articles.createdAt);
  const rows = await db
    .select()
    .from(articles)
    .where(condition)
    .orderBy(newestFirst)
    .limit(limit)
    .offset(offset);
  const made = await Promise.all(rows.map((row) => articleOf(db, row, viewer)));
  return { articles: made, articlesCount: await db.$count(articles, condition) };
}

async function articleOf(db: Database, row: ArticleRow, viewer: UserRow | undefined): Promise<Article> {
  const { id, slug, title, description, body, createdAt, updatedAt } = row;
  const [author] = await db.select().from(users).where(eq(users.id, row.authorId));
  if (!author) throw new NotFound("profile");
  const tags = await db.select().from(articleTags).where(eq(articleTags.articleId, id));
  const favorited = viewer !== undefined && (await db.$count(favorites, isFavorite(viewer.id, id))) > 0;
  return {
    slug,
    title,
    description,
    body,
    tagList: tags.map(({ tag }) => tag).sort(),
    createdAt,
    updatedAt,
    favorited,
    favoritesCount: await db.$count(favorites, eq(favorites.articleId, id)),
    author: await profileOf(db, author, viewer),
  };
}

function conditionsOf(db: Database, { tag, author, favorited }: ArticleFilter): SQL[] {
  const named = (username: string) =>
    db.select({ id: users.id }).from(users).where(eq(users.username, username));
  const conditions: SQL[] = [];
  if (author !== undefined) conditions.push(inArray(articles.authorId, named(author)));
  if (tag !== undefined) {
    const tagged = and(eq(articleTags.articleId, articles.id), eq(articleTags.tag, tag));
    conditions.push(exists(db.select().from(articleTags).where(tagged)));
  }
  if (favorited !== undefined) {
    const theirs = and(eq(favorites.articleId, articles.id), inArray(favorites.userId, named(favorited)));
    conditions.push(exists(db.select().from(favorites).where(theirs)));
  }
  return conditions;
}

const isFavorite = (userId: string, articleId: string) =>
  and(eq(favorites.userId, userId), eq(favorites.articleId, articleId));
