import { createHmac, timingSafeEqual } from "node:crypto";

const LIFETIME_MILLISECONDS = 7 * 24 * 3_600_000;

export function issueToken(userId: string, secret: string, now = Date.now()): string {
  const claims = `${userId}.${now + LIFETIME_MILLISECONDS}`;
  return `${claims}.${signature(claims, secret)}`;
}

/** Returns the user of a token; `undefined` if the token has expired, or was not issued here. */
export function userOf(token: string, secret: string): string | undefined {
  const [id = "", expires = "", given = ""] = token.split(".");
  const expected = Buffer.from(signature(`${id}.${expires}`, secret));
  const signed = Buffer.from(given);
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) return undefined;
  return Number(expires) > Date.now() ? id : undefined;
}

function signature(claims: string, secret: string): string {
  return createHmac("sha256", secret).update(claims).digest("base64url");
}
