import { Router } from "countersign";
import type { CurrentUser, Viewer } from "../current-user.js";
import type { Db } from "../database.js";
import type { ProfileAnswer } from "../models.js";
import { follow, readProfile, unfollow } from "../services/profiles.js";

export const profiles = new Router({ tags: ["profiles"] });

/** Read a profile. */
profiles.get(
  "/:username",
  async (username: string, viewer: Viewer, db: Db): Promise<ProfileAnswer> => ({
    profile: await readProfile(db, username, viewer),
  }),
);

/** Follow a user. */
profiles.post(
  "/:username/follow",
  async (username: string, user: CurrentUser, db: Db): Promise<ProfileAnswer> => ({
    profile: await follow(db, username, user),
  }),
);

/** Stop following a user. */
profiles.delete(
  "/:username/follow",
  async (username: string, user: CurrentUser, db: Db): Promise<ProfileAnswer> => ({
    profile: await unfollow(db, username, user),
  }),
);
