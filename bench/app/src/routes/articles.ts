import { type Query, Router } from "countersign";
import { eq } from "drizzle-orm";
import type { CurrentUser, Viewer } from "../current-user.js";
import type { Db } from "../database.js";
import { mayWrite } from "../guards.js";
import type {
  ArticleAnswer,
  ArticleChanges,
  ArticleFilter,
  ArticlesAnswer,
  Feed,
  NewArticle,
  Title,
} from "../models.js";
import type { CurrentPage } from "../page.js";
import { follows, users } from "../schema.js";
import {
  addArticle,
  changeArticle,
  deleteArticle,
  feedOf,
  listArticles,
  readArticle,
} from "../services/articles.js";
import { slugOf } from "../services/slugs.js";

export const articles = new Router({ tags: ["articles"] });

/** List articles, newest first. */
articles.get(
  "/",
  (filter: Query<ArticleFilter>, page: CurrentPage, viewer: Viewer, db: Db): Promise<ArticlesAnswer> =>
    listArticles(db, filter, page, viewer),
);

/** List articles of followed authors. */
articles.get("/feed", async (user: CurrentUser, page: CurrentPage, db: Db): Promise<Feed> => {
  const found = await feedOf(db, user, page);
  const authors = await db
    .select({ username: users.username, image: users.image })
    .from(follows)
    .innerJoin(users, eq(users.id, follows.followedId))
    .where(eq(follows.followerId, user.id));
  return { articles: found.articles, articlesCount: found.articlesCount, authors, page };
});

/** Return the slug for a title. */
articles.get("/slug", (title: Title): { slug: string } => ({ slug: slugOf(title) }));

/** Read an article. */
articles.get(
  "/:slug",
  async (slug: string, viewer: Viewer, db: Db): Promise<ArticleAnswer> => ({
    article: await readArticle(db, slug, viewer),
  }),
);

/** Publish an article. */
articles.post(
  "/",
  { status: 201, dependencies: [mayWrite] },
  async (article: NewArticle, user: CurrentUser, db: Db): Promise<ArticleAnswer> => ({
    article: await addArticle(db, user, article),
  }),
);

/** Change your own article. */
articles.put(
  "/:slug",
  { dependencies: [mayWrite] },
  async (slug: string, changes: ArticleChanges, user: CurrentUser, db: Db): Promise<ArticleAnswer> => ({
    article: await changeArticle(db, slug, user, changes),
  }),
);

/** Delete your own article. */
articles.delete(
  "/:slug",
  (slug: string, user: CurrentUser, db: Db): Promise<void> => deleteArticle(db, slug, user),
);
