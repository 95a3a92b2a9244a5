import { codec, type Email, HttpError, type MinLength } from "countersign";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { Member } from "./member.js";
import { readSettings } from "./settings.js";

/** The claims that are read from a token of another issuer, with their OpenID Connect names. */
interface Claims {
  sub: string & MinLength<1>;
  name: string;
  email: Email;
}

const claims = codec<Claims>();
const { issuer, issuerKeys } = readSettings();

/** The issuer's public keys: fetched when they are first needed, and again if a token names one that is not among them. */
const keys = issuerKeys && createRemoteJWKSet(issuerKeys);

/** @returns the member that the issuer names; `undefined` for a token that is not for us, not from them, expired, or incomplete. */
export async function foreignMember(token: string): Promise<Member | undefined> {
  if (!keys || issuer === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: "members",
      // Never what the token declares: `none`, and a public key as the secret of HS256, are the classic attacks (RFC 8725, 2.1).
      algorithms: ["ES256", "RS256", "EdDSA"],
      requiredClaims: ["exp"],
    });
    const { value } = claims.tryDecode(payload);
    // None of our own ids can begin like this.
    return value && { id: `${issuer}#${value.sub}`, name: value.name, email: value.email };
  } catch (error) {
    if (isTokenWrong(error)) return undefined;
    // It is not the caller's fault, and the caller need not know the details.
    console.error("The keys of the issuer cannot be fetched:", error);
    throw new HttpError(503, "Tokens of the issuer cannot be checked now");
  }
}

/** jose has a separate error for each fault of a token; a fault of the keys is not the token's fault. */
function isTokenWrong(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    // The general error is for a response with a status other than 200.
    error.code !== "ERR_JOSE_GENERIC"
  );
}
