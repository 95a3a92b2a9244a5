import { type Int, Router } from "countersign";
import type { CurrentUser, Viewer } from "../current-user.js";
import type { Db } from "../database.js";
import { mayWrite } from "../guards.js";
import type { CommentAnswer, CommentsAnswer, NewComment } from "../models.js";
import { addComment, deleteComment, listComments } from "../services/comments.js";

export const comments = new Router({ prefix: "/:slug/comments", tags: ["comments"] });

/** List an article's comments, newest first. */
comments.get(
  "/",
  async (slug: string, viewer: Viewer, db: Db): Promise<CommentsAnswer> => ({
    comments: await listComments(db, slug, viewer),
  }),
);

/** Comment on an article. */
comments.post(
  "/",
  { status: 201, dependencies: [mayWrite] },
  async (slug: string, comment: NewComment, user: CurrentUser, db: Db): Promise<CommentAnswer> => ({
    comment: await addComment(db, slug, user, comment),
  }),
);

/** Delete your own comment. */
comments.delete(
  "/:id",
  (slug: string, id: Int, user: CurrentUser, db: Db): Promise<void> => deleteComment(db, slug, id, user),
);
