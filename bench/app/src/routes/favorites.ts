import { Router } from "countersign";
import type { CurrentUser } from "../current-user.js";
import type { Db } from "../database.js";
import type { ArticleAnswer } from "../models.js";
import { favorite, unfavorite } from "../services/articles.js";

export const favorites = new Router({ prefix: "/:slug/favorite", tags: ["favorites"] });

/** Mark an article as a favorite. */
favorites.post(
  "/",
  async (slug: string, user: CurrentUser, db: Db): Promise<ArticleAnswer> => ({
    article: await favorite(db, slug, user),
  }),
);

/** Remove the mark. */
favorites.delete(
  "/",
  async (slug: string, user: CurrentUser, db: Db): Promise<ArticleAnswer> => ({
    article: await unfavorite(db, slug, user),
  }),
);
