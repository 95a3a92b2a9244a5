import { type ApiKey, type DateTime, type Depends, HttpError } from "countersign";
import { auth, COOKIE } from "./auth.js";
import type { Member } from "./member.js";

/** The cookie that better-auth sets. */
export type SessionCookie = ApiKey<"cookie", typeof COOKIE, { scheme: "Session" }>;

export interface Session {
  member: Member;
  expiresAt: DateTime;
}

/** A member who has signed in with a browser. */
export type CurrentSession = Depends<typeof currentSession>;

export async function currentSession(cookie: SessionCookie): Promise<Session> {
  const session = await sessionOf(cookie);
  if (!session) throw new HttpError(401, "Sign in first");
  return session;
}

/** @param cookie its value, as signed by better-auth. */
export async function sessionOf(cookie: string): Promise<Session | undefined> {
  const headers = new Headers({ cookie: `${COOKIE}=${encodeURIComponent(cookie)}` });
  const found = await auth.api.getSession({ headers });
  if (!found) return undefined;
  const { id, name, email } = found.user;
  return { member: { id, name, email }, expiresAt: found.session.expiresAt.toISOString() };
}
