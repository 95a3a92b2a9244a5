import { and, eq } from "drizzle-orm";
import type { Database } from "../database.js";
import { NotFound } from "../errors.js";
import type { Profile } from "../models.js";
import { follows, users } from "../schema.js";
import type { UserRow } from "./users.js";

export async function readProfile(db: Database, username: string, viewer?: UserRow): Promise<Profile> {
  return profileOf(db, await userNamed(db, username), viewer);
}

export async function follow(db: Database, username: string, follower: UserRow): Promise<Profile> {
  const followed = await userNamed(db, username);
  await db.insert(follows).values({ followerId: follower.id, followedId: followed.id }).onConflictDoNothing();
  return profileOf(db, followed, follower);
}

export async function unfollow(db: Database, username: string, follower: UserRow): Promise<Profile> {
  const followed = await userNamed(db, username);
  await db.delete(follows).where(isFollowing(follower.id, followed.id));
  return profileOf(db, followed, follower);
}

export async function profileOf(db: Database, user: UserRow, viewer?: UserRow): Promise<Profile> {
  const { username, bio, image } = user;
  const following = viewer !== undefined && (await db.$count(follows, isFollowing(viewer.id, user.id))) > 0;
  return { username, bio, image, following };
}

async function userNamed(db: Database, username: string): Promise<UserRow> {
  const [found] = await db.select().from(users).where(eq(users.username, username));
  if (!found) throw new NotFound("profile");
  return found;
}

const isFollowing = (followerId: string, followedId: string) =>
  and(eq(follows.followerId, followerId), eq(follows.followedId, followedId));
