import { type ApiKey, type Bearer, type Depends, HttpError } from "countersign";
import { foreignMember } from "./foreign.js";
import { ownerOf } from "./keys/owner-of.js";
import { isKey } from "./keys/secret.js";
import type { Keys } from "./keys/store.js";
import type { Member } from "./member.js";
import { type SessionCookie, sessionOf } from "./session.js";

type Credential =
  | ApiKey<"header", "x-api-key", { scheme: "Key" }>
  | Bearer<{ scheme: "Foreign" }>
  | SessionCookie;

/** The caller: authenticated by a key, by a token of another issuer, or by a session. */
export type Caller = Depends<typeof caller>;

export async function caller(credential: Credential, keys: Keys): Promise<Member> {
  const found = await memberOf(credential, keys);
  if (!found) throw new HttpError(401, "Not authenticated", { headers: { "WWW-Authenticate": "Bearer" } });
  return found;
}

async function memberOf(credential: Credential, keys: Keys): Promise<Member | undefined> {
  if (typeof credential !== "string") return foreignMember(credential.credentials);
  if (isKey(credential)) return ownerOf(credential, keys);
  return (await sessionOf(credential))?.member;
}
