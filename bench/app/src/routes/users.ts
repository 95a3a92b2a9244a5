import { HttpError, Router } from "countersign";
import type { CurrentUser } from "../current-user.js";
import type { Db } from "../database.js";
import type { Login, Registration, UserAnswer, UserChanges } from "../models.js";
import { changeUser, register, signedIn, type UserRow } from "../services/users.js";
import type { AppSettings } from "../settings.js";
import { issueToken } from "../tokens.js";

export const users = new Router({ tags: ["users"] });

/** Register. */
users.post(
  "/users",
  { status: 201 },
  async (registration: Registration, db: Db, { tokenSecret }: AppSettings): Promise<UserAnswer> =>
    answerOf(await register(db, registration), tokenSecret),
);

/** Sign in. */
users.post(
  "/users/login",
  async (login: Login, db: Db, { tokenSecret }: AppSettings): Promise<UserAnswer> => {
    const user = await signedIn(db, login);
    if (!user) throw new HttpError(401, "Wrong e-mail address or password");
    return answerOf(user, tokenSecret);
  },
);

/** Read your own account. */
users.get(
  "/user",
  (user: CurrentUser, { tokenSecret }: AppSettings): UserAnswer => answerOf(user, tokenSecret),
);

/** Change your own account. */
users.put(
  "/user",
  async (
    changes: UserChanges,
    user: CurrentUser,
    db: Db,
    { tokenSecret }: AppSettings,
  ): Promise<UserAnswer> => answerOf(await changeUser(db, user.id, changes), tokenSecret),
);

function answerOf({ id, email, username, bio, image }: UserRow, secret: string): UserAnswer {
  return { user: { email, username, bio, image, token: issueToken(id, secret) } };
}
