import { sign, verify } from "hono/jwt";

const LIFETIME_SECONDS = 15 * 60;

export interface IssuedToken {
  access_token: string;
  token_type: "bearer";
  /** Seconds. */
  expires_in: number;
}

export async function issueToken(accountId: string, secret: string, now = Date.now()): Promise<IssuedToken> {
  const iat = Math.floor(now / 1000);
  const payload = { sub: accountId, iat, exp: iat + LIFETIME_SECONDS };
  return {
    access_token: await sign(payload, secret, "HS256"),
    token_type: "bearer",
    expires_in: LIFETIME_SECONDS,
  };
}

/** Returns the account of a token; `undefined` if the token has expired, or was not issued here. */
export async function accountOf(token: string, secret: string): Promise<string | undefined> {
  try {
    // The server chooses the algorithm: a token that chose its own could choose none.
    const { sub } = await verify(token, secret, "HS256");
    return typeof sub === "string" ? sub : undefined;
  } catch {
    return undefined;
  }
}
