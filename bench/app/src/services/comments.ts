import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../database.js";
import { NotFound, NotTheirs } from "../errors.js";
import type { Comment, NewComment } from "../models.js";
import { comments, users } from "../schema.js";
import { rowOf } from "./articles.js";
import { profileOf } from "./profiles.js";
import type { UserRow } from "./users.js";

type CommentRow = typeof comments.$inferSelect;

export async function listComments(db: Database, slug: string, viewer?: UserRow): Promise<Comment[]> {
  const article = await rowOf(db, slug);
  const rows = await db
    .select({ comment: comments, author: users })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(eq(comments.articleId, article.id))
    .orderBy(desc(comments.createdAt));
  return Promise.all(rows.map(({ comment, author }) => commentOf(db, comment, author, viewer)));
}

export async function addComment(
  db: Database,
  slug: string,
  author: UserRow,
  { comment }: NewComment,
): Promise<Comment> {
  const article = await rowOf(db, slug);
  const [made] = await db
    .insert(comments)
    .values({ body: comment.body, articleId: article.id, authorId: author.id })
    .returning();
  if (!made) throw new NotFound("comment");
  return commentOf(db, made, author, author);
}

export async function deleteComment(db: Database, slug: string, id: number, author: UserRow): Promise<void> {
  const article = await rowOf(db, slug);
  const isIt = and(eq(comments.id, id), eq(comments.articleId, article.id));
  const [found] = await db.select().from(comments).where(isIt);
  if (!found) throw new NotFound("comment");
  if (found.authorId !== author.id) throw new NotTheirs("comment");
  await db.delete(comments).where(isIt);
}

async function commentOf(
  db: Database,
  { id, body, createdAt, updatedAt }: CommentRow,
  author: UserRow,
  viewer: UserRow | undefined,
): Promise<Comment> {
  return { id, body, createdAt, updatedAt, author: await profileOf(db, author, viewer) };
}
